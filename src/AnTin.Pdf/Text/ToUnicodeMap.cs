using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Text;

/// <summary>The way from character codes to text that a font carries (9.10.3).</summary>
internal sealed class ToUnicodeMap
{
    private const int Most = 70_000;

    private readonly Dictionary<int, string> texts = [];

    /// <summary>Entries so far, those that were overwritten among them.</summary>
    private int added;

    public string? Text(int code) => texts.GetValueOrDefault(code);

    public static ToUnicodeMap Read(ReadOnlySpan<byte> data)
    {
        var map = new ToUnicodeMap();
        var operands = new List<PdfObject>();
        var parser = new ObjectParser(data, 0, PdfLimits.Default);
        while (parser.TryNext(out var operand, out var word))
        {
            if (operand is not null)
            {
                operands.Add(operand);
                continue;
            }

            switch (word)
            {
                case "endbfchar":
                    map.AddCharacters(operands);
                    break;
                case "endbfrange":
                    map.AddRanges(operands);
                    break;
            }

            operands.Clear();
        }

        return map;
    }

    private void AddCharacters(List<PdfObject> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
        {
            Add(Code(operands[i]), Target(operands[i + 1]));
        }
    }

    private void AddRanges(List<PdfObject> operands)
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
        {
            var (first, last) = (Code(operands[i]), Code(operands[i + 1]));
            for (var code = first; code >= 0 && code <= last && added < Most; code++)
            {
                Add(
                    code,
                    operands[i + 2] is PdfArray each
                        ? Target(each[code - first])
                        : Next(Target(operands[i + 2]), code - first)
                );
            }
        }
    }

    private void Add(int code, string? text)
    {
        if (code >= 0 && added++ < Most && text is not null)
        {
            texts[code] = text;
        }
    }

    private static int Code(PdfObject value) =>
        value is PdfString { Bytes.Length: >= 1 and <= 3 } text
            ? int.Parse(
                Convert.ToHexString(text.Bytes.Span),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture
            )
            : -1;

    private static string? Target(PdfObject value) =>
        value is PdfString { Bytes.Length: <= 64 } text
            ? Encoding.BigEndianUnicode.GetString(text.Bytes.Span)
            : null;

    /// <summary>In a range the last code unit counts up.</summary>
    private static string? Next(string? first, int by) =>
        string.IsNullOrEmpty(first) ? first : first[..^1] + (char)(first[^1] + by);
}
