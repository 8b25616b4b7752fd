namespace AnTin.Signatures.Evidence;

/// <summary>Revocation answers in DER, unchecked.</summary>
/// <param name="Crls">CertificateList (RFC 5280 §5.1).</param>
/// <param name="OcspResponses">OCSPResponse (RFC 6960 §4.2.1).</param>
public sealed record RevocationEvidence(
    IReadOnlyList<ReadOnlyMemory<byte>> Crls,
    IReadOnlyList<ReadOnlyMemory<byte>> OcspResponses
)
{
    /// <summary>No answers.</summary>
    public static readonly RevocationEvidence None = new([], []);

    /// <summary>Whether there is neither a list nor an answer.</summary>
    public bool IsEmpty => Crls.Count == 0 && OcspResponses.Count == 0;
}
