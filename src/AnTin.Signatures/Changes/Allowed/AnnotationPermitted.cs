using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §12.8.2.2, table 257, P 3: comments may follow where signer and policy allow them; where the signer alone
/// does, those that hide nothing.
/// </summary>
internal sealed class AnnotationPermitted : IChangeRule
{
    public string Code => "ANNOTATION_PERMITTED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is null
        && difference.Path.StartsWith("Root", "Pages")
        && difference.Path.Contains("Annots")
        && (
            context.Permissions.Annotations
            || (context.Permissions.Comments && HarmlessComment.Is(difference, context))
        );

    public Sentence Describe(Difference difference) =>
        new("ghi chú được phép", "a permitted annotation");
}
