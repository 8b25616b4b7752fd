using AnTin.Pdf.Objects;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §12.7.3: entries of the form itself that signing touches: the flags that say "this is signed", and
/// default resources, to which a writer may add but whose members stay what they were. Only pictures that no signed look
/// asks for may be exchanged: libraries keep the picture of the latest signature there, always under one name.
/// </summary>
internal sealed class FormHousekeeping : IChangeRule
{
    private const int DepthOfResource = 5;

    public string Code => "FORM_HOUSEKEEPING";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is null
        && difference.Path.StartsWith("Root", "AcroForm")
        && (
            KeepsFlags(difference, context)
            || IsHarmlessRedrawing(difference, context)
            || IsUnusedPicture(difference, context)
            || (
                difference.Kind == DifferenceKind.Added
                && IsResource(difference.Path)
                && !SignedLookNames.AnyIn(difference, context)
            )
        );

    /// <summary>
    /// Table 225: once set, "signatures exist" and "append only" stay; without them some programs show no signatures, or
    /// write the file anew.
    /// </summary>
    private static bool KeepsFlags(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "AcroForm", "SigFlags")
        && context.After.Resolve(difference.After).AsInteger() is { } now
        && (context.Before.Resolve(difference.Before).AsInteger() ?? 0) is var old
        && (old & ~now) == 0;

    /// <summary>
    /// "Draw the fields anew" replaces what was signed by what the values say, if there are fields with values; switching
    /// it off, or on where there are signature fields alone, changes nothing.
    /// </summary>
    private static bool IsHarmlessRedrawing(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "AcroForm", "NeedAppearances")
        && (
            !context.After.Resolve(difference.After).Equals(PdfBoolean.True)
            || context.Form.Pairs.All(pair => pair.IsSignature)
        );

    private static bool IsUnusedPicture(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "AcroForm", "DR", "XObject")
        && difference.Path.Depth >= DepthOfResource
        && (difference.Kind != DifferenceKind.Removed || difference.Path.Depth > DepthOfResource)
        && !SignedLookNames.Ask(difference.Path.Up(DepthOfResource).Last, context);

    /// <summary>A resource as a whole, as /DR/Font/Helv; what is added within one changes it.</summary>
    private static bool IsResource(ObjectPath path) =>
        (path.StartsWith("Root", "AcroForm", "DR") && path.Depth <= DepthOfResource)
        || path.StartsWith("Root", "AcroForm", "DA");

    public Sentence Describe(Difference difference) =>
        new("cập nhật thông số của biểu mẫu", "entries of the form were updated");
}
