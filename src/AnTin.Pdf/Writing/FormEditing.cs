using System.Diagnostics.CodeAnalysis;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Writing;

/// <summary>
/// Adds and fills form fields in an update. Only what must change is written again: an array that is an object of its
/// own stays one, and one that stands inside its owner stays there.
/// </summary>
public static class FormEditing
{
    /// <summary>Adds the field to its page and to the form; both must be indirect objects.</summary>
    public static bool TryAddField(
        IncrementalUpdate update,
        NewFormField field,
        [NotNullWhen(true)] out PdfReference? reference,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        reference = null;
        if (
            field.Page.Reference is not { } page
            || update.Resolve(page) is not PdfDictionary pageDictionary
        )
        {
            error = new PdfReadError(
                0,
                "page tree",
                "The page is no indirect object, so nothing can be added to it."
            );
            return false;
        }

        error = null;
        reference = update.Add(Widget(field, page));
        AppendTo(update, page, pageDictionary, "Annots", reference);
        var form = FormOf(update);
        AppendTo(update, form.Reference, form.Dictionary, "Fields", reference);
        return true;
    }

    /// <summary>Gives a field its value, and its first widget the appearance.</summary>
    public static bool TryFillField(
        IncrementalUpdate update,
        PdfFormField field,
        PdfObject value,
        PdfReference? appearance,
        [NotNullWhen(false)] out PdfReadError? error
    ) => TryFillWidgets(update, field, value, appearance is null ? [] : [appearance], out error);

    /// <summary>Gives a field its value, and its widgets one appearance each.</summary>
    public static bool TryFillWidgets(
        IncrementalUpdate update,
        PdfFormField field,
        PdfObject value,
        IReadOnlyList<PdfReference> appearances,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        if (
            field.Reference is not { } reference
            || update.Resolve(reference) is not PdfDictionary dictionary
        )
        {
            error = new PdfReadError(
                0,
                "form",
                $"The field {field.FullName} is no indirect object."
            );
            return false;
        }

        error = null;
        dictionary = dictionary.With("V", value);
        for (var i = 0; i < appearances.Count; i++)
        {
            var look = Normal(appearances[i]);
            var widget = i < field.Widgets.Count ? field.Widgets[i].Reference : null;
            if (widget is null || widget.Equals(reference))
            {
                dictionary = i == 0 ? dictionary.With("AP", look) : dictionary;
            }
            else if (update.Resolve(widget) is PdfDictionary separate)
            {
                update.Set(widget, separate.With("AP", look));
            }
        }

        update.Set(reference, dictionary);
        return true;
    }

    /// <summary>Sets an entry of the form's own dictionary, such as /SigFlags, unless it is so already.</summary>
    public static void SetFormEntry(IncrementalUpdate update, string key, PdfObject value)
    {
        var (reference, dictionary) = FormOf(update);
        if (!update.Resolve(dictionary[key]).Equals(value))
        {
            Store(update, reference, dictionary.With(key, value));
        }
    }

    /// <summary>The form as it will be after the update; empty where the file has none yet.</summary>
    public static PdfDictionary CurrentForm(IncrementalUpdate update) => FormOf(update).Dictionary;

    private static PdfDictionary Widget(NewFormField field, PdfReference page)
    {
        var widget = PdfDictionary
            .Of(
                ("Type", new PdfName("Annot")),
                ("Subtype", new PdfName("Widget")),
                ("FT", new PdfName(field.Type)),
                ("T", PdfString.FromText(field.Name)),
                ("F", new PdfInteger(field.AnnotationFlags)),
                ("Rect", field.Rectangle.ToArray()),
                ("P", page)
            )
            .With("V", field.Value ?? PdfNull.Instance)
            .With("AP", field.Appearance is null ? PdfNull.Instance : Normal(field.Appearance));
        foreach (var (key, value) in field.More.Entries)
        {
            widget = widget.With(key, value);
        }

        return widget;
    }

    private static PdfDictionary Normal(PdfReference appearance) =>
        PdfDictionary.Of(("N", appearance));

    private static void AppendTo(
        IncrementalUpdate update,
        PdfReference? owner,
        PdfDictionary dictionary,
        string key,
        PdfReference item
    )
    {
        var before = dictionary[key];
        var items = (update.Resolve(before) as PdfArray ?? PdfArray.Empty).Add(item);
        if (before is PdfReference array)
        {
            update.Set(array, items);
        }
        else if (key is "Fields")
        {
            Store(update, owner, dictionary.With(key, items));
        }
        else
        {
            update.Set(owner!, dictionary.With(key, items));
        }
    }

    private static (PdfReference? Reference, PdfDictionary Dictionary) FormOf(
        IncrementalUpdate update
    )
    {
        var value = update.Catalog["AcroForm"];
        return update.Resolve(value) is PdfDictionary form
            ? (value as PdfReference, form)
            : (null, PdfDictionary.Empty);
    }

    /// <summary>Puts the form back where it stood: in its own object, or in the catalogue.</summary>
    private static void Store(IncrementalUpdate update, PdfReference? reference, PdfDictionary form)
    {
        if (reference is not null)
        {
            update.Set(reference, form);
        }
        else if (update.Catalog.ContainsKey("AcroForm"))
        {
            update.SetCatalog(update.Catalog.With("AcroForm", form));
        }
        else
        {
            update.SetCatalog(update.Catalog.With("AcroForm", update.Add(form)));
        }
    }
}
