using System.Security.Cryptography;
using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Pades;

/// <summary>
/// A file whose signature value is still missing: everything else is final, so what is to be hashed is known. Owns the
/// appended bytes.
/// </summary>
internal sealed class GapFile
{
    private readonly byte[] appended;

    public GapFile(PdfSource original, byte[] appended, long gapOffset, int gapLength)
    {
        Original = original;
        this.appended = appended;
        GapOffset = gapOffset;
        GapLength = gapLength;
        Whole = PdfSource.Join(original, PdfSource.FromMemory(appended));
    }

    public PdfSource Original { get; }

    public ReadOnlyMemory<byte> Appended => appended;

    /// <summary>Of the opening angle bracket.</summary>
    public long GapOffset { get; }

    /// <summary>In bytes of text, both brackets included.</summary>
    public int GapLength { get; }

    /// <summary>How many bytes the value may have.</summary>
    public int Room => (GapLength - 2) / 2;

    public PdfSource Whole { get; }

    /// <summary>Writes the byte range and cuts the file loose from the update that made it.</summary>
    public static GapFile From(
        AppendedUpdate update,
        ReservedBytes contents,
        ReservedNumbers byteRange
    )
    {
        update.Patch(byteRange, update.RangesAround(contents));
        var place = update.Place(contents);
        return new GapFile(update.Original, update.Appended.ToArray(), place.Offset, place.Length);
    }

    /// <summary>The digest of all but the value.</summary>
    public byte[] Digest(HashAlgorithmName algorithm, PrefixHash hash) =>
        hash.Digest(
            Whole,
            new SignedBytes(GapOffset, GapOffset + GapLength, Whole.Length),
            algorithm
        );

    /// <summary>Writes the value; what is left over of the room stays zero.</summary>
    public void Fill(ReadOnlySpan<byte> value)
    {
        if (value.Length > Room)
        {
            throw new ArgumentException("The value is longer than the room for it.", nameof(value));
        }

        var start = (int)(GapOffset - Original.Length) + 1;
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(value), appended.AsSpan(start));
    }

    /// <summary>The whole content of /Contents with its padding: what names the signature in a VRI dictionary.</summary>
    public byte[] Contents()
    {
        var start = (int)(GapOffset - Original.Length) + 1;
        return Convert.FromHexString(Encoding.ASCII.GetString(appended, start, Room * 2));
    }
}
