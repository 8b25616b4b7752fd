using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>An annotation of the signed document shows something else now.</summary>
internal sealed class AnnotationChanged : IChangeRule
{
    public string Code => "ANNOTATION_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Pages") && difference.Path.Contains("Annots");

    public Sentence Describe(Difference difference) =>
        new("sửa chú thích", "an annotation was changed");
}
