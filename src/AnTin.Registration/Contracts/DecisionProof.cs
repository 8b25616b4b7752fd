namespace AnTin.Registration.Contracts;

/// <summary>
/// That a decision is one of several signed together: its place in the Merkle tree (RFC 9162 §2.1) of their messages, whose
/// root was signed. With it each order can be checked alone, however many rows the dossier has. Either a passkey signed the
/// root, or a token's key the <see cref="DecisionStatement"/> that names it.
/// </summary>
/// <param name="Root">32 octets: <see cref="DecisionTree.Root"/>.</param>
/// <param name="Index">Place of this decision, from 0.</param>
/// <param name="Count">How many were signed together.</param>
/// <param name="Path">Hashes of 32 octets, the nearest first.</param>
/// <param name="Passkey">What the passkey's signature covers beside the root; null where a token signed.</param>
/// <param name="Token">SHA-256 of the token's public key, hexadecimal: names its certificate on the authority's own list; null where a passkey signed.</param>
public sealed record DecisionProof(
    byte[] Root,
    int Index,
    int Count,
    IReadOnlyList<byte[]> Path,
    PasskeyEvidence? Passkey = null,
    string? Token = null
);
