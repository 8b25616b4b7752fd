using AnTin.Pdf.Layout;

namespace AnTin.Registration.Letters.Papers;

/// <summary>Paper 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ".</summary>
public sealed record RefusalPaper : DossierPaper
{
    public required string Reason { get; init; }

    /// <summary>The article that forces the refusal; empty where the reason says it.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>What the sender can do now.</summary>
    public required string NextStep { get; init; }

    private protected override string Heading => "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ";

    private protected override IReadOnlyList<(string Role, string Name)> Signers =>
        [("NGƯỜI TIẾP NHẬN HỒ SƠ", Officer)];

    private protected override IEnumerable<Block> Body()
    {
        yield return LetterStyles.Justified(
            6,
            new TextRun(
                $"{Authority} không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
                LetterStyles.Body
            )
        );
        yield return LetterStyles.Justified(6, new TextRun(Reason, LetterStyles.Strong));
        if (LegalBasis.Length > 0)
        {
            yield return Line("Căn cứ", LegalBasis);
        }

        yield return Line("Việc cần làm tiếp theo", NextStep);
    }
}
