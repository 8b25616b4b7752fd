using System.Globalization;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Forms;

/// <summary>
/// Adds empty text fields to a document that nobody has signed yet. Afterwards it is too late: a field that appears under
/// a signature is an edit.
/// </summary>
public static class FormPreparation
{
    private const string FontName = "TiRo";

    /// <summary>Appends the fields; the file must not be signed yet.</summary>
    public static SigningResult<PdfSource> Prepare(
        PdfSource document,
        IReadOnlyList<PreparedField> fields
    )
    {
        if (
            !PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error)
            || !IncrementalUpdate.TryStart(pdf, out var update, out error)
        )
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        if (PdfSignatureValue.ReadAll(pdf.Latest).Count > 0)
        {
            return SigningRefusals.TooLateForFields();
        }

        foreach (var field in fields)
        {
            if (field.Page < 1 || field.Page > pdf.Latest.Pages.Count)
            {
                return SigningRefusals.NoSuchPage(field.Page, pdf.Latest.Pages.Count);
            }

            var box = pdf.Latest.Pages[field.Page - 1].CropBox;
            if (!(field.Place.IsSensible && field.Place.IsOn(box)))
            {
                return SigningRefusals.PlaceOutsidePage(field.Place, field.Page, box);
            }

            if (!FormEditing.TryAddField(update, FieldOf(field, pdf), out _, out error))
            {
                return SigningRefusals.Unreadable(error.ToString());
            }
        }

        OfferFont(update);
        return update.Build().Whole;
    }

    private static NewFormField FieldOf(PreparedField field, PdfDocument pdf) =>
        new()
        {
            Name = field.Name.Replace('.', '_'),
            Type = "Tx",
            Page = pdf.Latest.Pages[field.Page - 1],
            Rectangle = PdfRectangle.At(
                field.Place.Left,
                field.Place.Bottom,
                field.Place.Width,
                field.Place.Height
            ),
            AnnotationFlags = 4,
            More = PdfDictionary.Of(
                (
                    "DA",
                    PdfString.FromAscii(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"/{FontName} {field.FontSize:0.##} Tf 0 g"
                        )
                    )
                )
            ),
        };

    /// <summary>The font that /DA names must be among the form's resources (ISO 32000-2 §12.7.4.3) for programs that fill by hand.</summary>
    private static void OfferFont(IncrementalUpdate update)
    {
        var resources =
            update.Resolve(FormEditing.CurrentForm(update)["DR"]) as PdfDictionary
            ?? PdfDictionary.Empty;
        var fonts = update.Resolve(resources["Font"]) as PdfDictionary ?? PdfDictionary.Empty;
        if (fonts.ContainsKey(FontName))
        {
            return;
        }

        var font = PdfDictionary.Of(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("Type1")),
            ("BaseFont", new PdfName("Times-Roman")),
            ("Encoding", new PdfName("WinAnsiEncoding"))
        );
        FormEditing.SetFormEntry(
            update,
            "DR",
            resources.With("Font", fonts.With(FontName, update.Add(font)))
        );
    }
}
