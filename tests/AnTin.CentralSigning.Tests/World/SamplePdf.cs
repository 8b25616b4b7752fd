using System.Globalization;
using System.Text;

namespace AnTin.CentralSigning.Tests.World;

/// <summary>Small PDF files.</summary>
internal static class SamplePdf
{
    /// <summary>Two A4 pages, the second turned; the first says one sentence.</summary>
    public static byte[] TwoPages(int rotate = 0, string media = "0 0 595 842") =>
        Write([
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [{media}] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
            $"<< /Type /Page /Parent 2 0 R /Rotate {rotate.ToString(CultureInfo.InvariantCulture)} >>",
            Stream("BT /F1 14 Tf 72 760 Td (Hoc ba lop 10A1, nam hoc 2025 - 2026) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ]);

    private static string Stream(string content) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream"
        );

    private static byte[] Write(IReadOnlyList<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n");
        file.Append("0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
