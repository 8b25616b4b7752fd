namespace AnTin.Signatures.Reports;

/// <summary>What tells one signature from all others, and what it was made over.</summary>
/// <param name="Value">The signature value, as it stands in the file.</param>
/// <param name="ToBeSigned">Digest of what the key signed: the signed attributes in DER, or SignedInfo in canonical form.</param>
/// <param name="Document">Digest of the document as the signer signed it; null where it names none.</param>
public sealed record SignatureIdentity(
    ReadOnlyMemory<byte> Value,
    DigestReport ToBeSigned,
    DigestReport? Document
);
