namespace AnTin.Authority.Database;

/// <summary>One line of a ceremony's transcript, chained to the line before it.</summary>
public sealed class CeremonyStepRecord
{
    public required string CeremonyId { get; init; }

    public required int Number { get; init; }

    /// <summary>What the step makes, such as <c>ca:state-g1</c>; unique within the ceremony.</summary>
    public required string Step { get; init; }

    /// <summary>What was done, in one sentence.</summary>
    public required string Deed { get; init; }

    /// <summary>SHA-256 of what was made: a public key, a certificate, a profile.</summary>
    public required string Artefact { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 over the hash of the line before and this line's fields.</summary>
    public required string Hash { get; init; }
}
