using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-2 §12.5.2: annotations that overlap lie upon each other in another order, so another one is seen.</summary>
internal sealed class AnnotationsReordered : IChangeRule
{
    public string Code => "ANNOTATIONS_REORDERED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference is { Kind: DifferenceKind.Changed, Path.Last: "Annots" }
        && difference.Path.StartsWith("Root", "Pages");

    public Sentence Describe(Difference difference) =>
        new(
            "thứ tự các chú thích chồng lên nhau bị đổi",
            "annotations that overlap were put into another order"
        );
}
