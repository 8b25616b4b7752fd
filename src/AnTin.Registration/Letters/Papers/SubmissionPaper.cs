using System.Globalization;
using AnTin.Pdf.Layout;
using AnTin.Platform.Time;

namespace AnTin.Registration.Letters.Papers;

/// <summary>
/// What the portal gives at once when a dossier is submitted: proof of sending, with the codes. The day of the result is
/// said by <see cref="ReceptionPaper"/>, when an officer receives the dossier.
/// </summary>
public sealed record SubmissionPaper : DossierPaper
{
    public required IReadOnlyList<string> Parts { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    private protected override string Heading => "PHIẾU XÁC NHẬN NỘP HỒ SƠ TRỰC TUYẾN";

    private protected override IReadOnlyList<(string Role, string Name)> Signers =>
        [("NGƯỜI NỘP HỒ SƠ", Applicant.Person)];

    private protected override IEnumerable<Block> Body() =>
        [
            .. Numbered("Thành phần hồ sơ nộp gồm:", Parts),
            Line("Số lượng yêu cầu", Count.ToString("00", CultureInfo.InvariantCulture)),
            Line(
                "Thời gian nộp hồ sơ",
                VietnamTime.Format(SubmittedAt, "HH 'giờ' mm 'phút, ngày' dd/MM/yyyy")
            ),
            LetterStyles.Justified(
                6,
                new TextRun(
                    "Ngày hẹn trả kết quả được ghi trong Giấy tiếp nhận hồ sơ và hẹn trả kết quả, gửi khi cán bộ tiếp nhận hồ sơ.",
                    LetterStyles.Body
                )
            ),
        ];
}
