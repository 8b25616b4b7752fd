using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

/// <summary>A file named on the command line cannot be read as one; the refusal says why.</summary>
internal sealed class InputFileException(Refusal refusal) : IOException(refusal.Message.English)
{
    public Refusal Refusal { get; } = refusal;
}
