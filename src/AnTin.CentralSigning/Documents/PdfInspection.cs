using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Documents;

/// <summary>Looks at an uploaded file without trust: a PDF that can be signed, or why not.</summary>
public static class PdfInspection
{
    /// <returns>The pages as their reader sees them.</returns>
    public static Result<IReadOnlyList<PageOutline>> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0)
            return DocumentRefusals.Missing();
        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
            return DocumentRefusals.NotPdf();
        if (!PdfDocument.TryRead(bytes, out var document, out var error))
            return DocumentRefusals.Broken(error.Offset);
        if (document.IsEncrypted)
            return DocumentRefusals.Encrypted();
        if (document.WasRepaired)
            return DocumentRefusals.Broken(document.Latest.XrefOffset);
        var pages = document.Latest.Pages;
        return pages.Count == 0
            ? DocumentRefusals.NoPages()
            : Result.Of<IReadOnlyList<PageOutline>>([.. pages.Select(Outline)]);
    }

    /// <summary>The page as its reader sees it.</summary>
    internal static PageOutline Outline(PdfPage page)
    {
        var width = page.CropBox.Width;
        var height = page.CropBox.Height;
        return page.Rotate is 90 or 270
            ? new PageOutline(height, width)
            : new PageOutline(width, height);
    }
}
