using System.Globalization;
using System.Text;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Appends bytes that no careful writer would append: every part of the update is text.</summary>
internal sealed class RawUpdate(byte[] original)
{
    private readonly StringBuilder appended = new("\n");
    private readonly SortedDictionary<int, int> offsets = [];

    public int Position => original.Length + appended.Length;

    /// <summary>Where the last section of the original begins.</summary>
    public int LastSection
    {
        get
        {
            var text = Encoding.Latin1.GetString(original);
            var at = text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length;
            return int.Parse(
                text[at..].TrimStart().Split('\n', '\r')[0],
                CultureInfo.InvariantCulture
            );
        }
    }

    public RawUpdate Object(int number, string body)
    {
        offsets[number] = Position;
        appended.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        return this;
    }

    public static string Stream(string content, string entries = "") =>
        $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    public RawUpdate Text(string text)
    {
        appended.Append(text);
        return this;
    }

    /// <summary>A table of the objects written so far, with the trailer's entries as given.</summary>
    public byte[] Table(string trailer, int? startxref = null)
    {
        var start = Position;
        appended.Append("xref\n");
        foreach (var (number, offset) in offsets)
        {
            appended.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        appended.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< {trailer} >>\nstartxref\n{startxref ?? start}\n%%EOF\n"
        );
        return Bytes();
    }

    public int LastOffset(int number) => offsets[number];

    /// <summary>The objects written so far are left out of later tables.</summary>
    public void Forget() => offsets.Clear();

    /// <summary>A cross-reference stream as the update's only section. Entries: number, type, two fields.</summary>
    public byte[] XrefStream(
        string trailer,
        (int Number, int Type, int Second, int Third)[] entries
    )
    {
        var start = Position;
        SectionStream(110, trailer, entries);
        appended.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Bytes();
    }

    /// <summary>A cross-reference stream as an object.</summary>
    public RawUpdate SectionStream(
        int number,
        string trailer,
        (int Number, int Type, int Second, int Third)[] entries
    )
    {
        var index = string.Join(' ', entries.Select(entry => $"{entry.Number} 1"));
        var data = string.Concat(
            entries.Select(entry => $"{entry.Type:X2}{entry.Second:X8}{entry.Third:X4}")
        );
        return Object(
            number,
            Stream(
                data + ">",
                $"/Type /XRef /W [1 4 2] /Index [{index}] /Filter /ASCIIHexDecode {trailer}"
            )
        );
    }

    public byte[] Bytes() => [.. original, .. Encoding.Latin1.GetBytes(appended.ToString())];
}
