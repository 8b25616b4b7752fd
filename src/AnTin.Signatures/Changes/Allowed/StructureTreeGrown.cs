using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §14.7, §14.8.5.7: in a tagged file a new signature field gets an element in the structure tree. What was
/// there stays; elements and the keys that lead to them are added.
/// </summary>
internal sealed class StructureTreeGrown : IChangeRule
{
    private static readonly string[] Growing =
    [
        "StructTreeRoot",
        "K",
        "ParentTree",
        "ParentTreeNextKey",
        "IDTree",
        "RoleMap",
        "ClassMap",
        "Namespaces",
        "Nums",
        "Names",
        "Kids",
        "Limits",
    ];

    public string Code => "STRUCTURE_TREE_GROWN";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is null
        && (
            difference.Path.StartsWith("Root", "MarkInfo")
            || (
                difference.Path.StartsWith("Root", "StructTreeRoot")
                && (
                    (
                        difference.Kind == DifferenceKind.Added
                        && IsGrowth(difference.Path)
                        && !StructureClaims.SpeaksForWords(difference, context.After)
                    ) || difference.Path.Last is "ParentTreeNextKey"
                )
            )
        );

    /// <summary>
    /// Elements, the keys that lead to them, and whole trees. An element that was there gets no text of its own (ActualText,
    /// Alt, E), which is read out and copied in place of the page's.
    /// </summary>
    private static bool IsGrowth(ObjectPath path) =>
        path.Last is [>= '0' and <= '9', ..]
        || Growing.Contains(path.Last, StringComparer.Ordinal)
        || path.Contains("RoleMap")
        || path.Contains("ClassMap");

    public Sentence Describe(Difference difference) =>
        new(
            "bổ sung cây cấu trúc cho ô chữ ký",
            "the structure tree grew with the signature field"
        );
}
