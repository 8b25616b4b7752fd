using System.Buffers.Binary;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Signing;

namespace AnTin.CentralSigning.Documents;

/// <summary>A document with everything in it but the signature value.</summary>
/// <param name="Prepared">What the key is to sign.</param>
/// <param name="Act">Code of the act.</param>
/// <param name="Written">What the act wrote behind the original before signing; empty where it wrote nothing.</param>
/// <param name="Page">Where the signature is seen, 1 is the first page; null where it is not.</param>
public sealed record PlannedSignature(
    PreparedPdf Prepared,
    string Act,
    ReadOnlyMemory<byte> Written,
    int? Page
)
{
    /// <summary>Length of what the act wrote (4 bytes, big-endian), that, then <see cref="PreparedPdf.Save"/>: one file, whole or not at all.</summary>
    public byte[] Save()
    {
        var state = Prepared.Save();
        var saved = new byte[sizeof(int) + Written.Length + state.Length];
        BinaryPrimitives.WriteInt32BigEndian(saved, Written.Length);
        Written.CopyTo(saved.AsMemory(sizeof(int)));
        state.CopyTo(saved.AsSpan(sizeof(int) + Written.Length));
        return saved;
    }

    /// <summary>The way back from <see cref="Save"/>; null where it is damaged or made for another original.</summary>
    public static PreparedPdf? TryRestore(ReadOnlySpan<byte> original, ReadOnlySpan<byte> saved)
    {
        if (!BinaryPrimitives.TryReadInt32BigEndian(saved, out var length))
            return null;
        var rest = saved[sizeof(int)..];
        if (length < 0 || length > rest.Length)
            return null;
        byte[] document = [.. original, .. rest[..length]];
        return PreparedPdf.TryRestore(
            PdfSource.FromMemory(document),
            rest[length..],
            out var prepared
        )
            ? prepared
            : null;
    }
}
