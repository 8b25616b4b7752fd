using AnTin.Pdf.Fonts;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Forms;

/// <summary>
/// Fills text fields in an incremental update, so that earlier signatures stay valid: the number and date of a document
/// come between the leader's signature and the organisation's (Decree 30/2020 Articles 14 and 15). Fields that a signer
/// locked are not touched.
/// </summary>
public static class FormFilling
{
    private const int ReadOnly = 1;

    /// <returns>The file with its new part, or why nothing was filled.</returns>
    public static SigningResult<PdfSource> Fill(
        PdfSource document,
        IReadOnlyList<FieldValue> values,
        ValidationPolicy? policy = null
    )
    {
        if (
            !PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error)
            || !IncrementalUpdate.TryStart(pdf, out var update, out error)
        )
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        var fonts = new FontSet(update);
        foreach (var value in values)
        {
            var field = pdf.Latest.Form.Fields.FirstOrDefault(one =>
                string.Equals(one.FullName, value.Name, StringComparison.Ordinal)
            );
            if (Refusal(pdf, field, value, policy ?? ValidationPolicy.Default) is { } refusal)
            {
                return refusal;
            }

            if (!TryFill(update, field!, value.Text, fonts, out error))
            {
                return SigningRefusals.Unreadable(error!.ToString());
            }
        }

        fonts.Embed();
        return update.Build().Whole;
    }

    /// <summary>Whether the signatures that stand in the file leave this field open.</summary>
    internal static bool IsOpen(PdfDocument pdf, string field, ValidationPolicy policy) =>
        PdfSignatureValue
            .ReadAll(pdf.Latest)
            .Select(value => SignerLocks.Read(value, pdf.Latest, policy))
            .All(leave => leave.FormFilling && !leave.IsLocked(field));

    private static SigningRefusal? Refusal(
        PdfDocument pdf,
        PdfFormField? field,
        FieldValue value,
        ValidationPolicy policy
    ) =>
        field is null ? SigningRefusals.NoSuchField(value.Name)
        : field.Type is not "Tx" || (field.Flags & ReadOnly) != 0
            ? SigningRefusals.FieldNotForText(value.Name)
        : pdf.Latest.Resolve(field.Dictionary["MaxLen"]).AsInteger() is { } most
        && value.Text.Length > most
            ? SigningRefusals.TextTooLong(value.Name, most)
        : IsOpen(pdf, value.Name, policy) ? null
        : SigningRefusals.FieldLocked(value.Name);

    private static bool TryFill(
        IncrementalUpdate update,
        PdfFormField field,
        string text,
        FontSet fonts,
        out PdfReadError? error
    )
    {
        var looks = field
            .Widgets.TakeWhile(widget => !widget.Rectangle.IsEmpty)
            .Select(widget => FieldLook.Write(update, field, widget, text, fonts))
            .ToArray();
        return FormEditing.TryFillWidgets(
            update,
            field,
            PdfString.FromText(text),
            looks,
            out error
        );
    }
}
