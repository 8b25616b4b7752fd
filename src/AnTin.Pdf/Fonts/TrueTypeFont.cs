using System.Diagnostics.CodeAnalysis;
using System.Text;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Fonts;

/// <summary>
/// A TrueType font (OpenType with <c>glyf</c> outlines): what is needed to measure text and to embed a subset. Lengths
/// are in units of which <see cref="UnitsPerEm"/> make the font size.
/// </summary>
public sealed class TrueTypeFont
{
    /// <summary>Tables without which nothing can be drawn, and the bytes of each that are read.</summary>
    private static readonly (string Name, int Least)[] NeededTables =
    [
        ("head", 54),
        ("hhea", 36),
        ("maxp", 6),
        ("hmtx", 4),
        ("cmap", 4),
        ("loca", 4),
    ];

    private readonly Dictionary<string, FontReader> tables;
    private readonly CharacterMap map;

    /// <summary>Glyph and one, for code points of the scripts in use; 0 for what was not asked yet.</summary>
    private readonly int[] known = new int[0x2200];
    private readonly bool longOffsets;
    private readonly int metricCount;

    private TrueTypeFont(Dictionary<string, FontReader> tables)
    {
        this.tables = tables;
        var head = Table("head");
        UnitsPerEm = head.U16(18);
        Box = (head.S16(36), head.S16(38), head.S16(40), head.S16(42));
        longOffsets = head.S16(50) != 0;
        var hhea = Table("hhea");
        Ascent = hhea.S16(4);
        Descent = hhea.S16(6);
        LineGap = hhea.S16(8);
        metricCount = hhea.U16(34);
        GlyphCount = Table("maxp").U16(4);
        ItalicAngle = Table("post").S16(4);
        CapHeight = Table("OS/2").S16(88);
        Weight = Table("OS/2").U16(4);
        PostScriptName = FontNames.PostScript(Table("name"));
        map = CharacterMap.Read(Table("cmap"));
    }

    /// <summary>How many units make the font size (<c>head</c>); 16 to 16,384.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Glyphs in the file (<c>maxp</c>).</summary>
    public int GlyphCount { get; }

    /// <summary>The highest ascender above the baseline (<c>hhea</c>).</summary>
    public int Ascent { get; }

    /// <summary>Below the baseline, so negative.</summary>
    public int Descent { get; }

    /// <summary>What the font asks for between two lines, besides ascent and descent (<c>hhea</c>).</summary>
    public int LineGap { get; }

    /// <summary>Height of flat capital letters (<c>OS/2</c>); 0 where the font does not say.</summary>
    public int CapHeight { get; }

    /// <summary>Degrees, negative for a font that leans to the right.</summary>
    public int ItalicAngle { get; }

    /// <summary>400 for regular, 700 for bold.</summary>
    public int Weight { get; }

    /// <summary>The name by which PDF calls the font (<c>name</c>, 6).</summary>
    public string PostScriptName { get; }

    /// <summary>The box around all glyphs (<c>head</c>).</summary>
    public (int Left, int Bottom, int Right, int Top) Box { get; }

    /// <summary>Reads the table directory and the tables that are needed; refuses a font that lacks one.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out TrueTypeFont? font,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        font = null;
        var file = new FontReader(bytes);
        if (file.U32(0) is not (0x0001_0000 or 0x7472_7565))
        {
            error = new PdfReadError(0, "font", "The file is no TrueType font.");
            return false;
        }

        var found = Directory(file);
        foreach (var (name, least) in NeededTables)
        {
            if (!found.TryGetValue(name, out var table) || table.Length < least)
            {
                error = new PdfReadError(12, "font", $"The table {name} is missing or short.");
                return false;
            }
        }

        font = new TrueTypeFont(found);
        if (font.UnitsPerEm is >= 16 and <= 16_384 && font.GlyphCount > 0 && font.metricCount > 0)
        {
            error = null;
            return true;
        }

        font = null;
        error = new PdfReadError(12, "font", "The font's measures make no sense.");
        return false;
    }

    private static Dictionary<string, FontReader> Directory(FontReader file)
    {
        var found = new Dictionary<string, FontReader>(StringComparer.Ordinal);
        for (var i = 0; i < file.U16(4); i++)
        {
            var record = file.Slice(12 + (16 * i), 16);
            if (record.Length < 16)
            {
                break;
            }

            var name = Encoding.Latin1.GetString(record.Span[..4]);
            found[name] = file.Slice(record.U32(8), record.U32(12));
        }

        return found;
    }

    /// <summary>The glyph for a code point; 0 where the font has none.</summary>
    public int Glyph(int codePoint)
    {
        if (codePoint < 0 || codePoint >= known.Length)
        {
            return Mapped(codePoint);
        }

        // Written by any thread at any time, always with the same value.
        if (known[codePoint] == 0)
        {
            known[codePoint] = Mapped(codePoint) + 1;
        }

        return known[codePoint] - 1;
    }

    private int Mapped(int codePoint) =>
        map.Glyph(codePoint) is var glyph && glyph < GlyphCount ? glyph : 0;

    /// <summary>How far the pen moves.</summary>
    public int Advance(int glyph) => Table("hmtx").U16(4 * Math.Min(glyph, metricCount - 1));

    internal short LeftBearing(int glyph) =>
        glyph < metricCount
            ? Table("hmtx").S16((4 * glyph) + 2)
            : Table("hmtx").S16((4 * metricCount) + (2 * (glyph - metricCount)));

    internal FontReader Table(string name) => tables.GetValueOrDefault(name);

    /// <summary>The outline as it stands in <c>glyf</c>; empty for a space, and for anything broken.</summary>
    internal FontReader Outline(int glyph)
    {
        var loca = Table("loca");
        var (start, end) = longOffsets
            ? (loca.U32(4 * glyph), loca.U32(4 * (glyph + 1)))
            : (2u * loca.U16(2 * glyph), 2u * loca.U16(2 * (glyph + 1)));
        return Table("glyf").Slice(start, (long)end - start);
    }
}
