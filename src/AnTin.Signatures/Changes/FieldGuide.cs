using AnTin.Pdf.Objects;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Walks the inside of one field: down into its widgets and values, never up or across to its page, nor from its signature to
/// the document that the signature is about.
/// </summary>
internal sealed class FieldGuide(DocumentGuide document, ObjectPath field) : IWalkGuide
{
    public int? PageOf(PdfReference reference) => document.PageOf(reference);

    public WalkDecision Decide(ObjectPath path, PdfObject before, PdfObject after) =>
        path.Depth > field.Depth
        && (path.Last is "Parent" || IsWhatIsSigned(path))
        && before is PdfReference old
        && after is PdfReference now
        && old.Number == now.Number
            ? WalkDecision.Same
        : IsWidget(path) ? WalkDecision.Walk
        : document.Decide(path, before, after);

    /// <summary>ISO 32000-2 §12.8.1, table 256, Data: the object whose changes the signature speaks of, mostly the catalogue.</summary>
    private bool IsWhatIsSigned(ObjectPath path) =>
        path.Depth == field.Depth + 4
        && path is { Last: "Data", Parent.Parent: { Last: "Reference", Parent.Last: "V" } };

    /// <summary>A field ends in its widgets, so they are compared here and nowhere else.</summary>
    private bool IsWidget(ObjectPath path) =>
        path.Depth == field.Depth + 2 && path.Parent is { Last: "Kids" };

    /// <summary>Each key of the field, or of a widget below it, is a part: filling changes some of them only.</summary>
    public string PartOf(ObjectPath path, string part) =>
        path.Depth == field.Depth + 1
        || (path.Depth == field.Depth + 3 && string.Equals(part, "Kids", StringComparison.Ordinal))
            ? path.Last
            : part;
}
