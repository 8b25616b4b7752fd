using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>ISO 32000-2 §14.3: writers renew the modification date and producer; nothing of it is shown on a page.</summary>
internal sealed class DocumentInformationUpdated : IChangeRule
{
    public string Code => "DOCUMENT_INFORMATION_UPDATED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Info") || difference.Path.StartsWith("Root", "Metadata");

    public Sentence Describe(Difference difference) =>
        new(
            "cập nhật thông tin tệp (ngày sửa, phần mềm)",
            "file information was updated (date, software)"
        );
}
