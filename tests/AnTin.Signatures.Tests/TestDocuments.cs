using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;

namespace AnTin.Signatures.Tests;

/// <summary>Small PDF files to be signed and attacked.</summary>
internal static class TestDocuments
{
    /// <summary>Two pages, the first with a sentence, written with a cross-reference table.</summary>
    public static byte[] Plain(string sentence = "Kinh gui: So Giao duc va Dao tao")
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
            "<< /Type /Page /Parent 2 0 R >>",
            Stream($"BT /F1 14 Tf 72 760 Td ({sentence}) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        };
        return Write(objects);
    }

    /// <summary>As <see cref="Plain"/>, with a text field for the number of the document and an empty signature field.</summary>
    public static byte[] WithForm()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R 8 0 R] /DA (/Helv 0 Tf 0 g) >> >>",
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> /Annots [7 0 R 8 0 R] >>",
            "<< /Type /Page /Parent 2 0 R >>",
            Stream("BT /F1 14 Tf 72 760 Td (So:                          /CV) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Number) /F 4 /Rect [100 750 160 770] /P 3 0 R /DA (/Helv 12 Tf 0 g) >>",
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Leader) /F 132 /Rect [350 100 500 180] /P 3 0 R >>",
        };
        return Write(objects);
    }

    /// <summary>Appends an update to a file.</summary>
    public static byte[] Update(byte[] file, Action<IncrementalUpdate, PdfRevision> change)
    {
        PdfDocument.TryRead(file, out var document, out var error).ShouldBeTrue(error?.ToString());
        IncrementalUpdate
            .TryStart(document!, out var update, out error)
            .ShouldBeTrue(error?.ToString());
        change(update!, document!.Latest);
        return update!.Build().ToArray();
    }

    public static PdfReference AddForm(
        IncrementalUpdate update,
        string content,
        PdfRectangle box
    ) => update.Add(StreamFactory.Form(box, PdfDictionary.Empty, Encoding.ASCII.GetBytes(content)));

    private static string Stream(string content) =>
        $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Write(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(null, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(null, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(null, $"{offset:D10} 00000 n \n");
        }

        file.Append(
            null,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] >>\n"
        );
        file.Append(null, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
