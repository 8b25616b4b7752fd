using System.Buffers.Binary;

namespace AnTin.Pdf.Fonts;

/// <summary>
/// Gathers the characters a document uses and writes a font of only these. Every code point gets a number of its own,
/// also where two share an outline (space and no-break space), so that text copies out as it went in.
/// </summary>
public sealed class FontSubset(TrueTypeFont font)
{
    /// <summary>Glyphs of the font, by their new number; 0 is the one for what is missing.</summary>
    private readonly List<int> glyphs = [0];

    private readonly Dictionary<int, int> codes = [];

    /// <summary>The whole font that the subset is taken from.</summary>
    public TrueTypeFont Font => font;

    /// <summary>Code points used, with their new numbers, in order of first use.</summary>
    public IReadOnlyDictionary<int, int> Codes => codes;

    /// <summary>Glyphs in the subset, the one for what is missing included.</summary>
    public int Count => glyphs.Count;

    /// <summary>The new number for a code point.</summary>
    public int Use(int codePoint)
    {
        if (!codes.TryGetValue(codePoint, out var code))
        {
            code = glyphs.Count;
            codes.Add(codePoint, code);
            glyphs.Add(font.Glyph(codePoint));
        }

        return code;
    }

    /// <summary>How far the pen moves for a new number, in thousandths of the font size.</summary>
    public int Width(int code) =>
        (int)Math.Round(font.Advance(glyphs[code]) * 1000.0 / font.UnitsPerEm);

    /// <summary>A font file with the used outlines, those they are composed of, and the hinting program.</summary>
    public byte[] Build()
    {
        var all = new List<int>(glyphs);
        var outlines = new List<byte[]>();
        for (var i = 0; i < all.Count && all.Count <= ushort.MaxValue; i++)
        {
            outlines.Add(GlyphComposition.Renumber(font.Outline(all[i]).Span, all));
        }

        var loca = new byte[4 * (outlines.Count + 1)];
        var glyf = new MemoryStream();
        for (var i = 0; i < outlines.Count; i++)
        {
            glyf.Write(outlines[i]);
            glyf.Write(new byte[(4 - (outlines[i].Length % 4)) % 4]);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * (i + 1)), (uint)glyf.Length);
        }

        return FontFile.Write(
            ("cvt ", font.Table("cvt ").Span.ToArray()),
            ("fpgm", font.Table("fpgm").Span.ToArray()),
            ("glyf", glyf.ToArray()),
            ("head", Head()),
            ("hhea", With16(font.Table("hhea").Span[..36], 34, outlines.Count)),
            ("hmtx", Metrics(all, outlines.Count)),
            ("loca", loca),
            ("maxp", With16(font.Table("maxp").Span, 4, outlines.Count)),
            ("prep", font.Table("prep").Span.ToArray())
        );
    }

    /// <summary>With long offsets (index 50), and room for the checksum (index 8).</summary>
    private byte[] Head()
    {
        var head = With16(font.Table("head").Span[..54], 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private byte[] Metrics(List<int> all, int count)
    {
        var metrics = new byte[4 * count];
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(
                metrics.AsSpan(4 * i),
                (ushort)font.Advance(all[i])
            );
            BinaryPrimitives.WriteInt16BigEndian(
                metrics.AsSpan((4 * i) + 2),
                font.LeftBearing(all[i])
            );
        }

        return metrics;
    }

    private static byte[] With16(ReadOnlySpan<byte> table, int offset, int value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)value);
        return copy;
    }
}
