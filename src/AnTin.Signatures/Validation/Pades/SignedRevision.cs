using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// The document as the signer had it: read from the covered bytes alone, as if nothing had ever been appended. It must
/// be a whole document that ends where the signature ends, and it must contain the signature.
/// </summary>
/// <param name="Document">The signed bytes alone.</param>
/// <param name="State">Its last revision.</param>
/// <param name="Value">The signature as its signer had it, with the locks its field had then.</param>
internal sealed record SignedRevision(
    PdfDocument Document,
    PdfRevision State,
    PdfSignatureValue Value
)
{
    public static bool TryRead(
        PdfDocument whole,
        PdfSignatureValue value,
        SignedBytes bytes,
        out SignedRevision? signed,
        out Finding? fault
    )
    {
        signed = null;
        // Where the signature covers the last byte of the file there is nothing outside that another reading of broken
        // cross-reference data could show.
        var isWhole = bytes.End == whole.Source.Length;
        if (
            !whole.TryReadEarlier(bytes.End, out var document, out _)
            || (document.WasRepaired && !isWhole)
        )
        {
            fault = Outside(
                "phần đã ký không phải là một tệp PDF hoàn chỉnh",
                "what was signed is no whole PDF file"
            );
            return false;
        }

        // Whatever stands between the marker and the end of the range was signed along.
        var state = document.Latest;
        if (
            !isWhole
            && (
                state.MarkerEnd > bytes.End
                || !whole.Source.Read(state.MarkerEnd - 5, 5).Span.SequenceEqual("%%EOF"u8)
            )
        )
        {
            fault = Outside(
                "phần đã ký không kết thúc ở cuối một phiên bản",
                "what was signed does not end with a revision"
            );
            return false;
        }

        var own = PdfSignatureValue
            .ReadAll(state)
            .FirstOrDefault(one =>
                one.ObjectOffset == value.ObjectOffset && one.Dictionary.Equals(value.Dictionary)
            );
        if (own is null || !SameRange(own, state, value, whole.Latest))
        {
            fault = Outside(
                "phần đã ký không chứa chữ ký này",
                "what was signed does not contain this signature"
            );
            return false;
        }

        signed = new SignedRevision(document, state, own);
        fault = null;
        return true;
    }

    /// <summary>A range that leads to an object may lead to another one today.</summary>
    private static bool SameRange(
        PdfSignatureValue own,
        PdfRevision state,
        PdfSignatureValue value,
        PdfRevision today
    ) =>
        state
            .Array(own.Dictionary["ByteRange"])
            .Items.Select(state.Resolve)
            .SequenceEqual(today.Array(value.Dictionary["ByteRange"]).Items.Select(today.Resolve));

    private static Finding Outside(string vi, string en) =>
        FindingCatalogue.UnsignedGap(new Sentence(vi, en));
}
