using AnTin.Platform.Results;

namespace AnTin.Server.Checks;

/// <summary>One thing that must be right before the service starts; <c>antin doctor</c> runs them all.</summary>
internal interface ICheck
{
    Sentence Subject { get; }

    /// <summary>Never throws for what it looks for; changes nothing.</summary>
    Task<CheckResult> RunAsync(CancellationToken cancellation);
}
