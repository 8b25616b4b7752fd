using System.Globalization;
using AnTin.Pdf.Layout;
using AnTin.Platform.Time;

namespace AnTin.Registration.Letters.Papers;

/// <summary>Paper 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả".</summary>
public sealed record ReceptionPaper : DossierPaper
{
    /// <summary>Thành phần hồ sơ: what was handed in.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>How many certificates or devices are asked for.</summary>
    public required int Count { get; init; }

    /// <summary>The deadline in words: "3 ngày làm việc".</summary>
    public required string Deadline { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Where the result is fetched or how it comes.</summary>
    public required string ResultChannel { get; init; }

    private protected override string Heading => "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ";

    private protected override string ApplicantWord => "Tiếp nhận hồ sơ của";

    private protected override IReadOnlyList<(string Role, string Name)> Signers =>
        [("NGƯỜI NỘP HỒ SƠ", Applicant.Person), ("NGƯỜI TIẾP NHẬN HỒ SƠ", Officer)];

    private protected override IEnumerable<Block> Body() =>
        [
            .. Numbered("Thành phần hồ sơ nộp gồm:", Parts),
            Line("Số lượng yêu cầu", Count.ToString("00", CultureInfo.InvariantCulture)),
            Line("Thời gian giải quyết hồ sơ theo quy định", Deadline),
            Line("Thời gian nhận hồ sơ", Moment(ReceivedAt)),
            Line("Thời gian trả kết quả giải quyết hồ sơ", Moment(DueAt)),
            Line("Nhận kết quả", ResultChannel),
        ];

    private static string Moment(DateTimeOffset at) =>
        VietnamTime.Format(at, "HH 'giờ' mm 'phút, ngày' dd/MM/yyyy");
}
