using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>A field that is no signature field, or a signature field where none may be added, came after the signature.</summary>
internal sealed class FieldAdded : IChangeRule
{
    public string Code => "FIELD_ADDED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is not null
        && difference.Kind == DifferenceKind.Added
        && (difference.Field.IsNew || difference.Path.Contains("Annots"));

    public Sentence Describe(Difference difference) =>
        new($"thêm ô “{difference.Field!.Name}”", $"field “{difference.Field!.Name}” was added");
}
