using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Fonts;

/// <summary>
/// Writes a subset as a composite font with two-byte codes (9.7), and the way back from codes to text (9.10.3).
/// </summary>
internal static class FontEmbedding
{
    public static void Write(IObjectStore store, PdfReference reference, FontSubset subset)
    {
        var file = subset.Build();
        var name = new PdfName($"{Tag(file)}+{subset.Font.PostScriptName}");
        var program = StreamFactory.Compressed(
            PdfDictionary.Of(("Length1", new PdfInteger(file.Length))),
            file
        );
        var descendant = PdfDictionary.Of(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("CIDFontType2")),
            ("BaseFont", name),
            (
                "CIDSystemInfo",
                PdfDictionary.Of(
                    ("Registry", PdfString.FromAscii("Adobe")),
                    ("Ordering", PdfString.FromAscii("Identity")),
                    ("Supplement", new PdfInteger(0))
                )
            ),
            ("FontDescriptor", store.Add(Descriptor(subset.Font, name, store.Add(program)))),
            ("W", new PdfArray(new PdfInteger(0), Widths(subset))),
            ("CIDToGIDMap", new PdfName("Identity"))
        );
        store.Set(
            reference,
            PdfDictionary.Of(
                ("Type", new PdfName("Font")),
                ("Subtype", new PdfName("Type0")),
                ("BaseFont", name),
                ("Encoding", new PdfName("Identity-H")),
                ("DescendantFonts", new PdfArray(store.Add(descendant))),
                (
                    "ToUnicode",
                    store.Add(StreamFactory.Compressed(PdfDictionary.Empty, ToUnicode(subset)))
                )
            )
        );
    }

    private static PdfDictionary Descriptor(TrueTypeFont font, PdfName name, PdfReference program)
    {
        const int Serif = 2;
        const int Symbolic = 4;
        const int Italic = 64;
        long Scaled(int units) => (long)Math.Round(units * 1000.0 / font.UnitsPerEm);
        return PdfDictionary.Of(
            ("Type", new PdfName("FontDescriptor")),
            ("FontName", name),
            ("Flags", new PdfInteger(Serif | Symbolic | (font.ItalicAngle != 0 ? Italic : 0))),
            (
                "FontBBox",
                PdfArray.OfIntegers(
                    Scaled(font.Box.Left),
                    Scaled(font.Box.Bottom),
                    Scaled(font.Box.Right),
                    Scaled(font.Box.Top)
                )
            ),
            ("ItalicAngle", new PdfInteger(font.ItalicAngle)),
            ("Ascent", new PdfInteger(Scaled(font.Ascent))),
            ("Descent", new PdfInteger(Scaled(font.Descent))),
            ("CapHeight", new PdfInteger(Scaled(font.CapHeight))),
            ("StemV", new PdfInteger(font.Weight >= 600 ? 140 : 80)),
            ("FontFile2", program)
        );
    }

    private static PdfArray Widths(FontSubset subset)
    {
        var widths = new long[subset.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = subset.Width(i);
        }

        return PdfArray.OfIntegers(widths);
    }

    /// <summary>9.6.4.3: six capital letters, made from the subset so that the same text gives the same file.</summary>
    private static string Tag(byte[] file)
    {
        var hash = SHA256.HashData(file);
        return new string([.. hash.Take(6).Select(value => (char)('A' + (value % 26)))]);
    }

    private static byte[] ToUnicode(FontSubset subset)
    {
        var text = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        );
        foreach (var block in subset.Codes.OrderBy(pair => pair.Value).Chunk(100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (codePoint, code) in block)
            {
                var target = Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<{code:X4}> <{Convert.ToHexString(target)}>\n"
                );
            }

            text.Append("endbfchar\n");
        }

        text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(text.ToString().ReplaceLineEndings("\n"));
    }
}
