using System.Globalization;
using AnTin.Pdf.Images;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Pades;

/// <summary>Puts a signature value into a form: into an empty field that waits for it, or into a new one.</summary>
internal static class SignatureFieldWriter
{
    /// <summary>Writes field, widget and appearance; the full name of the field on success.</summary>
    public static SigningResult<string> Write(
        IncrementalUpdate update,
        PdfReference value,
        string? name,
        int pageNumber,
        SignaturePlace? place,
        SignatureAppearance? appearance
    )
    {
        PngPicture? picture = null;
        if (
            appearance is { Picture.IsEmpty: false }
            && !PngReader.TryRead(appearance.Picture, out picture, out var error)
        )
        {
            return SigningRefusals.PictureUnreadable(error.Message);
        }

        var form = update.Document.Latest.Form;
        var existing = form.Fields.FirstOrDefault(field =>
            string.Equals(field.FullName, name, StringComparison.Ordinal)
        );
        var result = existing is null
            ? Add(update, value, name ?? FreeName(form), pageNumber, place, appearance, picture)
            : Fill(update, value, existing, appearance, picture);
        if (result.Succeeded)
        {
            FormEditing.SetFormEntry(
                update,
                "SigFlags",
                new PdfInteger(DictionaryNames.SignaturesExistAppendOnly)
            );
        }

        return result;
    }

    private static SigningResult<string> Fill(
        IncrementalUpdate update,
        PdfReference value,
        PdfFormField field,
        SignatureAppearance? appearance,
        PngPicture? picture
    )
    {
        if (field.Type is not "Sig")
        {
            return SigningRefusals.FieldUnknown(field.FullName);
        }

        if (!update.Document.Latest.Resolve(field.Value).IsNull)
        {
            return SigningRefusals.FieldSigned(field.FullName);
        }

        var look =
            appearance is not null && field.Widgets is [{ Rectangle.IsEmpty: false } widget, ..]
                ? AppearanceWriter.Write(update, appearance, widget.Rectangle, picture)
                : null;
        return FormEditing.TryFillField(update, field, value, look, out var error)
            ? field.FullName
            : SigningRefusals.Unreadable(error.Message);
    }

    private static SigningResult<string> Add(
        IncrementalUpdate update,
        PdfReference value,
        string name,
        int pageNumber,
        SignaturePlace? place,
        SignatureAppearance? appearance,
        PngPicture? picture
    )
    {
        var pages = update.Document.Latest.Pages;
        var index = pageNumber < 0 ? pages.Count + pageNumber : pageNumber - 1;
        if (index < 0 || index >= pages.Count)
        {
            return SigningRefusals.NoSuchPage(pageNumber, pages.Count);
        }

        if (place is { } wanted && !(wanted.IsSensible && wanted.IsOn(pages[index].CropBox)))
        {
            return SigningRefusals.PlaceOutsidePage(wanted, index + 1, pages[index].CropBox);
        }

        var rectangle = place is { } at
            ? PdfRectangle.At(at.Left, at.Bottom, at.Width, at.Height)
            : default;
        var field = new NewFormField
        {
            Name = name.Replace('.', '_'),
            Type = "Sig",
            Page = pages[index],
            Rectangle = rectangle,
            Value = value,
            Appearance =
                appearance is not null && !rectangle.IsEmpty
                    ? AppearanceWriter.Write(update, appearance, rectangle, picture)
                    : null,
        };
        return FormEditing.TryAddField(update, field, out _, out var error)
            ? field.Name
            : SigningRefusals.Unreadable(error.Message);
    }

    private static string FreeName(PdfForm form)
    {
        for (var i = 1; ; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Signature{i}");
            if (
                !form.Fields.Any(field =>
                    string.Equals(field.FullName, name, StringComparison.Ordinal)
                )
            )
            {
                return name;
            }
        }
    }
}
