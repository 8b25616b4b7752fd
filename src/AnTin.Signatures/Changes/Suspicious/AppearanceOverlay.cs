using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>A later field covers most of a page, or paints without being signed (shadow attack "hide").</summary>
internal sealed class AppearanceOverlay : IChangeRule
{
    public string Code => "APPEARANCE_OVERLAY";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is { IsSignature: true, WasSigned: false } field
        && difference.Kind != DifferenceKind.Removed
        && Overlay.IsOverlay(field, context);

    public Sentence Describe(Difference difference) =>
        new(
            $"hình hiển thị của ô chữ ký “{difference.Field!.Name}” che nội dung",
            $"the appearance of signature field “{difference.Field!.Name}” covers content"
        );
}
