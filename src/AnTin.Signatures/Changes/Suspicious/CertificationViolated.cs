using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-2 §12.8.2.2: only the first signature of a document may certify it; nothing later may touch that.</summary>
internal sealed class CertificationViolated : IChangeRule
{
    public string Code => "CERTIFICATION_VIOLATED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Perms") || difference.Path.StartsWith("Root", "Legal");

    public Sentence Describe(Difference difference) =>
        new(
            "thay đổi quyền đã chứng nhận của văn bản",
            "the certification of the document was changed"
        );
}
