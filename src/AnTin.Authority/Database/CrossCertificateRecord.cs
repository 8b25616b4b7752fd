namespace AnTin.Authority.Database;

/// <summary>
/// A certificate for the key of a CA that has another one already: of a foreign CA, of one of ours with another name, or of
/// a root's older or newer key. Written by ceremonies, by nothing else.
/// </summary>
public sealed class CrossCertificateRecord
{
    /// <summary>Short stable name, also in its address.</summary>
    public required string Id { get; init; }

    public required string IssuerId { get; init; }

    /// <summary>The CA of this installation whose key it certifies; null for a foreign one.</summary>
    public string? SubjectCaId { get; init; }

    public required byte[] Certificate { get; init; }

    public required string CeremonyId { get; init; }
}
