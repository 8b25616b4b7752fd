using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Scripts, and actions on opening the document or a page, came after the signature.</summary>
internal sealed class ActionsChanged : IChangeRule
{
    public string Code => "ACTIONS_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "OpenAction")
        || difference.Path.StartsWith("Root", "AA")
        || (
            difference.Path.StartsWith("Root", "Names")
            && !difference.Path.StartsWith("Root", "Names", "EmbeddedFiles")
        )
        || (
            difference.Path.StartsWith("Root", "Pages")
            && difference.Path.Contains("AA")
            && !difference.Path.Contains("Annots")
        );

    public Sentence Describe(Difference difference) =>
        new(
            "thêm hoặc sửa hành động tự chạy",
            "actions that run by themselves were added or changed"
        );
}
