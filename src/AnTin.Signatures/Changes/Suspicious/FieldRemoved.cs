using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>A field of the signed document is gone, or is no longer shown on its page.</summary>
internal sealed class FieldRemoved : IChangeRule
{
    public string Code => "FIELD_REMOVED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is { } field
        && difference.Kind == DifferenceKind.Removed
        && (field.After is null || difference.Path.Contains("Annots"));

    public Sentence Describe(Difference difference) =>
        new($"xóa ô “{difference.Field!.Name}”", $"field “{difference.Field!.Name}” was removed");
}
