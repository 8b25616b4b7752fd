using System.Security.Cryptography;

namespace AnTin.Signatures.Validation;

/// <summary>A time-stamp token and what it should have been made for.</summary>
/// <param name="Token">As it stands in the signature (RFC 3161).</param>
/// <param name="Digest">Hashes what is stamped.</param>
internal sealed record StampedValue(
    ReadOnlyMemory<byte> Token,
    Func<HashAlgorithmName, byte[]> Digest
)
{
    /// <summary>False where what was stamped is missing or cannot be computed: nothing can then be said of the token.</summary>
    public bool IsAtHand { get; init; } = true;

    /// <summary>When an archive time stamp proves that the token existed; null where none does.</summary>
    public DateTimeOffset? ProvenAt { get; init; }
}
