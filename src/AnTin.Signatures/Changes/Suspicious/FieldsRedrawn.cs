using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-2 §12.7.3, NeedAppearances: programs draw all fields anew, so what was signed is not what is shown.</summary>
internal sealed class FieldsRedrawn : IChangeRule
{
    public string Code => "FIELDS_REDRAWN";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "AcroForm", "NeedAppearances");

    public Sentence Describe(Difference difference) =>
        new(
            "yêu cầu vẽ lại mọi ô khi mở tệp",
            "all fields are to be drawn anew when the file is opened"
        );
}
