using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>
/// Shadow attack "hide and replace" by a form: a field that was laid over words before the signature, and not seen, hides them
/// when it is filled or switched on.
/// </summary>
internal sealed class FieldCoversWords : IChangeRule
{
    public string Code => "FIELD_COVERS_WORDS";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.FieldKey is ("V" or "AP" or "AS")
        && difference.Field is { Before: { } old, After: { } now } field
        && !context.Before.Resolve(old.Value).Equals(context.After.Resolve(now.Value))
        && FillingCover.Hides(field, context);

    public Sentence Describe(Difference difference) =>
        new(
            $"ô “{difference.Field!.Name}” khi điền che mất chữ đã ký",
            $"field “{difference.Field.Name}”, now that it is filled, covers words that were signed"
        );
}
