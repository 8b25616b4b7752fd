using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Structure;

/// <summary>The interactive form of a document (12.7), its field tree walked to the leaves.</summary>
public sealed class PdfForm
{
    private PdfForm(
        PdfReference? reference,
        PdfDictionary dictionary,
        IReadOnlyList<PdfFormField> fields
    )
    {
        Reference = reference;
        Dictionary = dictionary;
        Fields = fields;
    }

    /// <summary>Null where the form stands directly in the catalogue, or where there is none.</summary>
    public PdfReference? Reference { get; }

    /// <summary>The form dictionary (12.7.3); empty where there is no form.</summary>
    public PdfDictionary Dictionary { get; }

    /// <summary>The terminal fields in the order of the tree.</summary>
    public IReadOnlyList<PdfFormField> Fields { get; }

    internal static PdfForm Read(PdfRevision revision)
    {
        var value = revision.Catalog["AcroForm"];
        return revision.Resolve(value) is PdfDictionary form
            ? new PdfForm(value as PdfReference, form, new FormWalk(revision).Walk(form))
            : new PdfForm(null, PdfDictionary.Empty, []);
    }
}
