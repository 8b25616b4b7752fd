using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Shadow attack "hide": an annotation was taken away and uncovers other content.</summary>
internal sealed class AnnotationRemoved : IChangeRule
{
    public string Code => "ANNOTATION_REMOVED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Kind == DifferenceKind.Removed && IsAnnotation(difference.Path);

    public Sentence Describe(Difference difference) =>
        new("xóa chú thích", "an annotation was removed");

    private static bool IsAnnotation(ObjectPath path) =>
        path.StartsWith("Root", "Pages") && path.Parent is { Last: "Annots" };
}
