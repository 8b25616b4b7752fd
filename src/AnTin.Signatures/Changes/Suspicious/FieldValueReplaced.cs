using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>
/// A field had a value when the document was signed and has another now. Filling what was empty is one thing; this exchanges
/// what the signer read. Who certified with DocMDP P 2 or 3 allowed it (ISO 32000-2 §12.8.2.2).
/// </summary>
internal sealed class FieldValueReplaced : IChangeRule
{
    public string Code => "FIELD_VALUE_REPLACED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.FieldKey is ("V" or "AP" or "AS" or "RV" or "I") && Is(difference, context);

    public static bool Is(Difference difference, ComparisonContext context) =>
        !context.Permissions.ValuesMayChange
        && difference.Field is { IsSignature: false, Before: { } old, After: { } now }
        && HasValue(context.Before, old.Value, old.Dictionary["DV"])
        && !context.Before.Resolve(old.Value).Equals(context.After.Resolve(now.Value));

    /// <summary>Nothing, no text, "Off" and the default are no values.</summary>
    private static bool HasValue(PdfRevision revision, PdfObject value, PdfObject initial) =>
        revision.Resolve(value) switch
        {
            PdfNull or PdfName { Value: "Off" } or PdfString { Bytes.Length: 0 } => false,
            var given => !given.Equals(revision.Resolve(initial)),
        };

    public Sentence Describe(Difference difference) =>
        new(
            $"giá trị đã ký của ô “{difference.Field!.Name}” bị thay",
            $"the signed value of field “{difference.Field.Name}” was replaced"
        );
}
