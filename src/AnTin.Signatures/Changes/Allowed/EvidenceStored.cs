using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>ETSI EN 319 142-1 §5.4.2: certificates and revocation answers are put into the document security store.</summary>
internal sealed class EvidenceStored : IChangeRule
{
    public string Code => "EVIDENCE_STORED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "DSS");

    public Sentence Describe(Difference difference) =>
        new("bổ sung dữ liệu kiểm tra chữ ký (DSS)", "validation data (DSS) was added");
}
