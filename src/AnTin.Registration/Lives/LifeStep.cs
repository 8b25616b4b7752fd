using AnTin.Platform.Results;

namespace AnTin.Registration.Lives;

/// <summary>Something that happened to a certificate.</summary>
/// <param name="At">When.</param>
/// <param name="Title">What.</param>
/// <param name="Who">Name of a person; null where a part of the service acted by itself.</param>
/// <param name="Text">Reason or detail as it was written.</param>
/// <param name="Place">Where it stands in the logs.</param>
public sealed record LifeStep(
    DateTimeOffset At,
    Sentence Title,
    string? Who,
    string? Text,
    LifePlace Place
)
{
    /// <summary>With what an officer signed the decision.</summary>
    public OfficerCredential? Credential { get; init; }

    /// <summary>How often the same was done from then on; 1 for most.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Which of two steps of one instant came first, where the order of the work says so.</summary>
    internal int Rank { get; init; }

    /// <summary>It ended something: a refusal, a revocation, a key destroyed.</summary>
    public bool Ends { get; init; }
}
