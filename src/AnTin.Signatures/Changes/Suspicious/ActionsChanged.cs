using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Scripts, attachments and actions on opening came after the signature.</summary>
internal sealed class ActionsChanged : IChangeRule
{
    public string Code => "ACTIONS_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "OpenAction")
        || difference.Path.StartsWith("Root", "AA")
        || difference.Path.StartsWith("Root", "Names");

    public Sentence Describe(Difference difference) =>
        new(
            "thêm hoặc sửa hành động tự chạy",
            "actions that run by themselves were added or changed"
        );
}
