using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-2 §7.11.4, §14.13: a file inside the document was exchanged, added or taken away.</summary>
internal sealed class AttachmentChanged : IChangeRule
{
    public string Code => "ATTACHMENT_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Names", "EmbeddedFiles")
        || difference.Path.StartsWith("Root", "AF")
        || difference.Path.StartsWith("Root", "Collection");

    public Sentence Describe(Difference difference) =>
        new("tệp đính kèm bị thay", "an attached file was changed");
}
