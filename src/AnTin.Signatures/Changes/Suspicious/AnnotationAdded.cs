using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Shadow attack "hide": an annotation put over the page covers signed content.</summary>
internal sealed class AnnotationAdded : IChangeRule
{
    public string Code => "ANNOTATION_ADDED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Kind == DifferenceKind.Added && IsAnnotation(difference.Path);

    public Sentence Describe(Difference difference) =>
        new("thêm chú thích hoặc lớp phủ", "an annotation was added");

    private static bool IsAnnotation(ObjectPath path) =>
        path.StartsWith("Root", "Pages") && path.Parent is { Last: "Annots" };
}
