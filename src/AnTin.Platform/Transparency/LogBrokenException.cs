using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency;

/// <summary>A log's files do not hold what its checkpoint promises.</summary>
/// <param name="file">The file below the log's directory.</param>
/// <param name="refusal">What is wrong with it.</param>
public sealed class LogBrokenException(string file, Refusal refusal)
    : Exception(refusal.Message.English)
{
    public string File { get; } = file;

    public Refusal Refusal { get; } = refusal;
}
