using AnTin.Pdf.Objects;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>ISO 32000-2 §12.7.5.5: an empty signature field is signed: it receives a value and its widget a look.</summary>
internal sealed class SignatureApplied : IChangeRule
{
    public string Code => "SIGNATURE_APPLIED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field
            is { IsSignature: true, IsNew: false, WasSigned: false, IsSigned: true } field
        && (
            difference.FieldKey
                is ("V" or "AP" or "AS" or "M" or "MK" or "F" or "DA" or "StructParent")
            || IsMissingEntry(difference)
        )
        && (
            context.Permissions.Signing || SignatureFields.IsDocumentTimestamp(field, context.After)
        )
        && !Overlay.IsOverlay(field, context);

    /// <summary>Table 166: what a field that was not yet an annotation needs to be one.</summary>
    private static bool IsMissingEntry(Difference difference) =>
        difference.Kind == DifferenceKind.Added
        && (
            difference.FieldKey is "P" or "NM"
            || (difference.FieldKey is "Type" && difference.After.IsName("Annot"))
        );

    public Sentence Describe(Difference difference) =>
        new(
            $"ký vào ô chữ ký “{difference.Field!.Name}”",
            $"signature field “{difference.Field.Name}” was signed"
        );
}
