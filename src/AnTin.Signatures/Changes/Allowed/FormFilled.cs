using AnTin.Pdf.Objects;
using AnTin.Signatures.Changes.Suspicious;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §12.8.2.2, table 257: fields prepared before the signature are filled, if neither the policy, nor DocMDP
/// P 1, nor a FieldMDP lock of the signer says otherwise. Number and date of an official document come this way.
/// </summary>
internal sealed class FormFilled : IChangeRule
{
    public string Code => "FORM_FILLED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        context.Permissions.FormFilling
        && difference.Field is { IsSignature: false, Before: not null, After: not null } field
        && (
            difference.FieldKey is ("V" or "AP" or "AS" or "I" or "RV" or "M" or "DA" or "Q")
            || IsScrolled(difference)
        )
        && ValueChanged(field, context)
        && (difference.FieldKey is not ("DA" or "Q") || IsDrawn(field, context))
        && !FieldValueReplaced.Is(difference, context)
        && !FieldLookDiffers.Is(difference, context)
        && !FillingCover.Hides(field, context)
        && !context.Permissions.IsLocked(field.Name);

    /// <summary>Table 234, TI: which of its options a list shows first. The look that was filled in shows what it shows.</summary>
    private static bool IsScrolled(Difference difference) =>
        difference is { FieldKey: "TI", Field.After.Type: "Ch" }
        && difference.After is PdfInteger or PdfNull;

    /// <summary>A new look without a new value shows something that nobody filled in.</summary>
    private static bool ValueChanged(FieldPair field, ComparisonContext context) =>
        !context
            .Before.Resolve(field.Before!.Value)
            .Equals(context.After.Resolve(field.After!.Value));

    /// <summary>Colour, size and place of the text were used already: what they make is there to be looked at.</summary>
    private static bool IsDrawn(FieldPair field, ComparisonContext context) =>
        !context
            .After.Resolve(context.After.Form.Dictionary["NeedAppearances"])
            .Equals(PdfBoolean.True)
        && field.After!.Widgets.All(widget => WidgetLooks.Of(widget, context.After).Count > 0);

    public Sentence Describe(Difference difference) =>
        new(
            $"điền vào ô “{difference.Field!.Name}”",
            $"field “{difference.Field.Name}” was filled in"
        );
}
