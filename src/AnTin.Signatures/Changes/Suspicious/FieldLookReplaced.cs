using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Shadow attack "replace": the field keeps its value and shows another text.</summary>
internal sealed class FieldLookReplaced : IChangeRule
{
    public string Code => "FIELD_LOOK_REPLACED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is { IsSignature: false, IsNew: false } && difference.FieldKey is "AP";

    public Sentence Describe(Difference difference) =>
        new(
            $"hình hiển thị của ô “{difference.Field!.Name}” bị thay trong khi giá trị giữ nguyên",
            $"field “{difference.Field.Name}” shows something else while its value stayed"
        );
}
