using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Text;

namespace AnTin.Pdf.Fonts;

/// <summary>
/// Recognises a subset of the faces that are written here: made again from the letters it claims to show, it has the same
/// bytes. Of any other embedded font nobody knows whether its outlines are the letters it says they are.
/// </summary>
public static class OwnFonts
{
    private const int MostGlyphs = 4_000;

    /// <param name="revision">The state of the file the font is read from.</param>
    /// <param name="font">A composite font.</param>
    public static bool Wrote(PdfRevision revision, PdfDictionary font)
    {
        if (
            !revision.Resolve(font["Encoding"]).IsName("Identity-H")
            || revision.Dictionary(revision.Array(font["DescendantFonts"])[0]) is not { } inner
            || !revision.Resolve(inner["CIDToGIDMap"]).IsName("Identity")
            || revision.Dictionary(inner["FontDescriptor"]) is not { } descriptor
            || Decoded(revision, descriptor["FontFile2"]) is not { } file
            || Decoded(revision, font["ToUnicode"]) is not { } map
        )
        {
            return false;
        }

        var letters = Letters(ToUnicodeMap.Read(map.Span));
        return letters.Count > 0
            && Enum.GetValues<FontFace>().Any(face => IsSubset(file, face, letters));
    }

    private static bool IsSubset(ReadOnlyMemory<byte> file, FontFace face, List<int> letters)
    {
        var subset = new FontSubset(LiberationSerif.Face(face));
        foreach (var letter in letters)
        {
            subset.Use(letter);
        }

        return subset.Build().AsSpan().SequenceEqual(file.Span);
    }

    /// <summary>Code points in the order of their glyphs, from 1 on.</summary>
    private static List<int> Letters(ToUnicodeMap map)
    {
        var letters = new List<int>();
        while (
            letters.Count < MostGlyphs
            && map.Text(letters.Count + 1) is { Length: 1 or 2 } text
            && char.IsSurrogate(text, 0) == (text.Length == 2)
            && (text.Length == 1 || char.IsSurrogatePair(text, 0))
        )
        {
            letters.Add(char.ConvertToUtf32(text, 0));
        }

        return letters;
    }

    private static ReadOnlyMemory<byte>? Decoded(PdfRevision revision, PdfObject value) =>
        revision.Resolve(value) is PdfStream stream
        && revision.TryDecode(stream, out var decoded, out _)
        && decoded.RemainingFilter is null
            ? decoded.Bytes
            : null;
}
