using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §14.7, §14.8.5.7: in a tagged file a new signature field gets an element in the structure tree. What was
/// there stays; elements and the keys that lead to them are added.
/// </summary>
internal sealed class StructureTreeGrown : IChangeRule
{
    public string Code => "STRUCTURE_TREE_GROWN";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is null
        && (
            difference.Path.StartsWith("Root", "MarkInfo")
            || (
                difference.Path.StartsWith("Root", "StructTreeRoot")
                && (
                    difference.Kind == DifferenceKind.Added
                    || difference.Path.Last is "ParentTreeNextKey"
                )
            )
        );

    public Sentence Describe(Difference difference) =>
        new(
            "bổ sung cây cấu trúc cho ô chữ ký",
            "the structure tree grew with the signature field"
        );
}
