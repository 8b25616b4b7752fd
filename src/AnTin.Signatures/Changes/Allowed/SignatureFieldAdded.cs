using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §12.8.2.2.2: a further signature field, with the widget that shows it on a page, leaves earlier
/// signatures valid. DocMDP P 1 leaves room for document time stamps alone.
/// </summary>
internal sealed class SignatureFieldAdded : IChangeRule
{
    public string Code => "SIGNATURE_FIELD_ADDED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Kind == DifferenceKind.Added
        && difference.Field is { IsSignature: true } field
        && (field.IsNew || !field.WasSigned)
        && (field.IsNew || IsListing(difference))
        && (!IsListing(difference) || IsOnItsPage(difference, field))
        && (
            context.Permissions.Signing || SignatureFields.IsDocumentTimestamp(field, context.After)
        )
        && SignatureFields.IsPlainWidget(field, context.After)
        && !Overlay.IsOverlay(field, context);

    /// <summary>The widget was put into a page's list of annotations.</summary>
    private static bool IsListing(Difference difference) => difference.Path.Contains("Annots");

    /// <summary>
    /// §12.5.2: "An annotation dictionary may be referenced from the Annots array of only one page". What it hides is looked
    /// for there.
    /// </summary>
    private static bool IsOnItsPage(Difference difference, FieldPair field) =>
        field.After!.Widgets.Any(widget =>
            widget.Reference?.Number == difference.Holder?.Number
            && widget.PageIndex == difference.Page
        );

    public Sentence Describe(Difference difference) =>
        new(
            $"thêm ô chữ ký “{difference.Field!.Name}”",
            $"signature field “{difference.Field.Name}” was added"
        );
}
