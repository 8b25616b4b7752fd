using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Cades;

/// <summary>
/// What a message signs, inside it or outside. It is hashed where it lies, piece by piece, and once for each algorithm:
/// several signers and their stamps ask for the same digests of what may be gigabytes. One thread at a time.
/// </summary>
internal sealed class CmsContent(PdfSource octets)
{
    private readonly Dictionary<HashAlgorithmName, byte[]> known = [];

    public PdfSource Octets => octets;

    public static CmsContent Of(ReadOnlyMemory<byte> octets) => new(PdfSource.FromMemory(octets));

    public byte[] Digest(HashAlgorithmName algorithm)
    {
        if (!known.TryGetValue(algorithm, out var digest))
        {
            using var hash = new ContentHash(algorithm);
            octets.Visit(0, octets.Length, hash.AppendData);
            known[algorithm] = digest = hash.GetHashAndReset();
        }

        return digest;
    }
}
