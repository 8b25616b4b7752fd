using System.Globalization;
using System.Text;

namespace AnTin.Pdf.Tests;

/// <summary>Writes small files by hand, with right offsets, so that tests can then spoil them.</summary>
internal static class SmallFiles
{
    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A file with a table; bodies are objects 1, 2, 3… and object 1 is the catalogue.</summary>
    public static byte[] WithTable(params string[] bodies)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < bodies.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{bodies[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {bodies.Length + 1}\n0000000000 65535 f \n"
        );
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {bodies.Length + 1} /Root 1 0 R /ID [<00> <00>]>>\nstartxref\n{xref}\n%%EOF\n"
        );
        return Latin(file.ToString());
    }

    /// <summary>One page, with a form that has no fields.</summary>
    public static byte[] OnePage() =>
        WithTable(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
            "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<>>>>",
            "<</Length 5 0 R>>\nstream\n0 0 m 9 9 l S\nendstream",
            "13"
        );

    /// <summary>One page that shows this content.</summary>
    public static byte[] WithContent(byte[] content) =>
        WithTable(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
            "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</X 6 0 R>>>>>>",
            $"<</Length {content.Length}>>\nstream\n{Encoding.Latin1.GetString(content)}\nendstream",
            "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>",
            "<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 4>>\nstream\n/X Do\nendstream"
        );

    /// <summary>Appends a revision with a table that replaces one object.</summary>
    public static byte[] Append(
        byte[] file,
        int number,
        string body,
        long previous,
        string trailer = "/Root 1 0 R"
    )
    {
        var text = Encoding.Latin1.GetString(file);
        var offset = text.Length;
        text += string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        var xref = text.Length;
        text += string.Create(
            CultureInfo.InvariantCulture,
            $"xref\n{number} 1\n{offset:D10} 00000 n \ntrailer\n<</Size 9 {trailer} /Prev {previous}>>\nstartxref\n{xref}\n%%EOF\n"
        );
        return Latin(text);
    }

    public static long StartXref(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var at = text.LastIndexOf("startxref", StringComparison.Ordinal) + 10;
        return long.Parse(text[at..text.IndexOf('\n', at)], CultureInfo.InvariantCulture);
    }
}
