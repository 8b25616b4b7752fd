using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Changes;

/// <summary>What the rules ask about a signature field.</summary>
internal static class SignatureFields
{
    public static bool IsDocumentTimestamp(FieldPair field, PdfRevision after) =>
        field.After is { } now
        && after.Resolve(now.Value) is PdfDictionary value
        && after.Resolve(value["SubFilter"]).AsName() is "ETSI.RFC3161";

    /// <summary>Actions, jumps (also of the older key PA) and layers.</summary>
    private static readonly string[] KeysOfMoreThanAField = ["A", "AA", "PA", "Dest", "OC"];

    /// <summary>The widgets are widgets, start nothing when they are clicked or shown, and cannot be switched away.</summary>
    public static bool IsPlainWidget(FieldPair field, PdfRevision after) =>
        field.After is { } now
        && now.Widgets.All(widget =>
            after.Resolve(widget.Dictionary["Subtype"]).AsName() is "Widget"
            && !KeysOfMoreThanAField.Any(widget.Dictionary.ContainsKey)
        )
        && !KeysOfMoreThanAField.Any(now.Dictionary.ContainsKey);
}
