using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Tells a file that bears no signature from one whose end is missing: signatures stand at the end of a PDF, so what a
/// broken download loses first is the signature. Of such a file nobody may say that it was never signed.
/// </summary>
internal static class CutShort
{
    /// <summary>How much of what follows the last whole revision is looked at, in bytes.</summary>
    private const int Looked = 1 << 20;

    public static Sentence Reason { get; } =
        new(
            "tệp bị cắt ngắn hoặc bị hỏng nên không biết văn bản đã được ký hay chưa. Hãy tải lại tệp gốc",
            "the file is cut short or damaged, so nobody can tell whether it was signed. Get the original again"
        );

    /// <summary>
    /// The cross-reference data does not lead to the objects (it stands at the end, after them), or an update began after
    /// the last whole revision and does not end.
    /// </summary>
    public static bool Is(PdfDocument document) => document.WasRepaired || HasBegunUpdate(document);

    private static bool HasBegunUpdate(PdfDocument document)
    {
        var rest = document
            .Source.Read(document.Latest.EndOffset, Looked)
            .Span.TrimStart(" \t\r\n\f\0"u8);
        // "12 0 obj": an update begins with the number of an object. Anything else was appended by no writer of PDF.
        return rest is [>= (byte)'0' and <= (byte)'9', ..] || rest.IndexOf(" obj"u8) >= 0;
    }
}
