using AnTin.Pdf.Layout;

namespace AnTin.Registration.Letters.Papers;

/// <summary>Paper 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ".</summary>
public sealed record SupplementPaper : DossierPaper
{
    /// <summary>What to add or mend, one thing a line.</summary>
    public required IReadOnlyList<string> Wants { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whom to ask, and how.</summary>
    public required string Contact { get; init; }

    private protected override string Heading => "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ";

    private protected override IReadOnlyList<(string Role, string Name)> Signers =>
        [("NGƯỜI TIẾP NHẬN HỒ SƠ", Officer)];

    private protected override IEnumerable<Block> Body() =>
        [
            .. Numbered("Yêu cầu bổ sung, hoàn thiện hồ sơ những nội dung sau:", Wants),
            Line("Lý do", Reason),
            LetterStyles.Justified(
                6,
                new TextRun($"Khi cần hướng dẫn thêm, xin liên hệ: {Contact}.", LetterStyles.Body)
            ),
        ];
}
