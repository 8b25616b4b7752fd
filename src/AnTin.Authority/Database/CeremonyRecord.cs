namespace AnTin.Authority.Database;

/// <summary>One key ceremony: the reviewed file and how far it has come.</summary>
public sealed class CeremonyRecord
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the file's bytes; a resumed ceremony with another file is refused.</summary>
    public required string FileHash { get; init; }

    public required string File { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The instant every certificate of the ceremony counts from, also when it is resumed later.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Hash of the last line of the transcript.</summary>
    public string? TranscriptHash { get; set; }
}
