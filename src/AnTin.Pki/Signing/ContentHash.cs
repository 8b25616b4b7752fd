using System.Security.Cryptography;

namespace AnTin.Pki.Signing;

/// <summary>A hash that is fed piece by piece, of every kind that <see cref="DigestAlgorithms"/> knows. One thread at a time.</summary>
public sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash? hash;
    private readonly Shake256? shake;

    /// <exception cref="CryptographicException">The platform has no such hash.</exception>
    public ContentHash(HashAlgorithmName algorithm)
        : this(
            algorithm == DigestAlgorithms.Shake256 ? null : IncrementalHash.CreateHash(algorithm),
            algorithm == DigestAlgorithms.Shake256 ? new Shake256() : null
        ) { }

    private ContentHash(IncrementalHash? hash, Shake256? shake)
    {
        this.hash = hash;
        this.shake = shake;
    }

    public void AppendData(ReadOnlySpan<byte> data)
    {
        hash?.AppendData(data);
        shake?.AppendData(data);
    }

    /// <summary>A second hash that goes on from here.</summary>
    public ContentHash Clone() => new(hash?.Clone(), shake?.Clone());

    public byte[] GetHashAndReset() =>
        hash?.GetHashAndReset()
        ?? shake!.GetHashAndReset(DigestAlgorithms.Length(DigestAlgorithms.Shake256));

    public void Dispose()
    {
        hash?.Dispose();
        shake?.Dispose();
    }
}
