using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Trust;

/// <summary>Another list that a list names (ETSI TS 119 612 §5.3.13).</summary>
/// <param name="Territory">Whose list it is, as <c>HB</c>.</param>
/// <param name="Location">Where it is published. Never fetched here.</param>
/// <param name="Signers">Who may sign it.</param>
public sealed record TrustListPointer(
    string Territory,
    string Location,
    IReadOnlyList<Certificate> Signers
);
