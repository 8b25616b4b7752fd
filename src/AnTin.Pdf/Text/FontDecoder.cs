using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Text;

/// <summary>Takes shown strings apart into characters, with what they stand for and how wide they are.</summary>
internal sealed class FontDecoder
{
    /// <summary>Widths that are read of one font, those that are overwritten among them.</summary>
    private const int MostWidths = 200_000;

    /// <summary>What WinAnsiEncoding has at 80 to 9F (Annex D.2).</summary>
    private const string Windows = "€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ";

    private readonly bool isComposite;
    private readonly bool isWindows;
    private readonly ToUnicodeMap? toUnicode;
    private readonly Dictionary<int, double> widths = [];
    private readonly double defaultWidth;

    public FontDecoder(PdfRevision revision, PdfDictionary font)
    {
        isComposite = revision.Resolve(font["Subtype"]).IsName("Type0");
        isWindows = revision.Resolve(font["Encoding"]).IsName("WinAnsiEncoding");
        if (
            revision.Resolve(font["ToUnicode"]) is PdfStream stream
            && revision.TryDecode(stream, out var decoded, out _)
        )
        {
            toUnicode = ToUnicodeMap.Read(decoded.Bytes.Span);
        }

        if (isComposite)
        {
            var inner =
                revision.Dictionary(revision.Array(font["DescendantFonts"])[0])
                ?? PdfDictionary.Empty;
            defaultWidth = revision.Resolve(inner["DW"]).AsNumber() ?? 1000;
            ReadCompositeWidths(revision, revision.Array(inner["W"]));
        }
        else
        {
            defaultWidth = 500;
            ReadSimpleWidths(revision, font);
        }
    }

    /// <summary>Whether spaces in this font take word spacing: only one-byte codes do (9.3.3).</summary>
    public bool HasWordSpaces => !isComposite;

    /// <returns>Code, text, and width in thousandths of the font size.</returns>
    public IEnumerable<(int Code, string Text, double Width)> Characters(ReadOnlyMemory<byte> shown)
    {
        var step = isComposite ? 2 : 1;
        for (var i = 0; i + step <= shown.Length; i += step)
        {
            var code = isComposite ? (shown.Span[i] << 8) | shown.Span[i + 1] : shown.Span[i];
            yield return (
                code,
                toUnicode?.Text(code) ?? Guess(code),
                widths.GetValueOrDefault(code, defaultWidth)
            );
        }
    }

    /// <summary>Without a map, one-byte codes are read as Latin; composite codes are glyph numbers that say nothing.</summary>
    private string Guess(int code) =>
        isComposite ? ""
        : isWindows && code is >= 0x80 and <= 0x9F ? Windows[code - 0x80].ToString()
        : new PdfString(new[] { (byte)code }).ToText().Normalize(NormalizationForm.FormC);

    private void ReadSimpleWidths(PdfRevision revision, PdfDictionary font)
    {
        var first = revision.Resolve(font["FirstChar"]).AsInteger() ?? 0;
        var array = revision.Array(font["Widths"]);
        for (var i = 0; i < Math.Min(array.Count, 256); i++)
        {
            widths[(int)Math.Clamp(first, 0, 255) + i] =
                revision.Resolve(array[i]).AsNumber() ?? defaultWidth;
        }
    }

    /// <summary>9.7.4.3: a code and its widths in an array, or first code, last code and one width.</summary>
    private void ReadCompositeWidths(PdfRevision revision, PdfArray array)
    {
        var added = 0;
        for (var i = 0; i + 1 < array.Count && added < MostWidths; )
        {
            var first = (int)Math.Clamp(revision.Resolve(array[i]).AsInteger() ?? 0, 0, 65_535);
            if (revision.Resolve(array[i + 1]) is PdfArray each)
            {
                for (var j = 0; j < Math.Min(each.Count, 65_536); j++)
                {
                    widths[first + j] = revision.Resolve(each[j]).AsNumber() ?? defaultWidth;
                }

                added += each.Count + 1;
                i += 2;
                continue;
            }

            var last = (int)Math.Clamp(revision.Resolve(array[i + 1]).AsInteger() ?? 0, 0, 65_535);
            var width = revision.Resolve(array[i + 2]).AsNumber() ?? defaultWidth;
            for (var code = first; code <= last; code++)
            {
                widths[code] = width;
            }

            added += Math.Max(0, last - first) + 1;
            i += 3;
        }
    }
}
