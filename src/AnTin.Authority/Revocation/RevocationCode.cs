namespace AnTin.Authority.Revocation;

/// <summary>
/// Why a certificate ends before its date: the code on Vietnamese screens, its words, the cause in the decree and the
/// CRLReason it becomes on the wire. The list is closed; registration and the desk use the same codes.
/// </summary>
/// <param name="Code">Upper-case Latin letters, shown in brackets: "Đã thu hồi(GHTDTT)".</param>
/// <param name="Vietnamese">What the code stands for.</param>
/// <param name="English">The same in English.</param>
/// <param name="Reason">CRLReason of RFC 5280 §5.3.1; 0 is written by leaving the extension out.</param>
/// <param name="DestroysKey">A centrally kept key is destroyed at once.</param>
public sealed record RevocationCode(
    string Code,
    string Vietnamese,
    string English,
    int Reason,
    bool DestroysKey = true
)
{
    /// <summary>Causes of Article 17, Decree 68/2024/NĐ-CP, and the provider's own.</summary>
    public static readonly IReadOnlyList<RevocationCode> All =
    [
        new(
            "GHTDTT",
            "Gia hạn, thay đổi thông tin",
            "renewed or amended: another certificate takes its place",
            4
        ),
        new("LK", "Lộ hoặc nghi lộ khóa bí mật", "key exposed or suspected", 1),
        new("TB", "Thất lạc thiết bị lưu khóa bí mật", "key device lost", 1),
        new("HH", "Thiết bị lưu khóa bí mật hỏng", "key device damaged", 5),
        new("NH", "Nghỉ hưu, thôi việc", "retired or resigned", 3),
        new("TT", "Từ trần", "died", 5),
        new("VT", "Thay đổi vị trí công tác", "position no longer matches the certificate", 3),
        new(
            "CQ",
            "Cơ quan, tổ chức giải thể, chia tách, sáp nhập",
            "organisation dissolved, split or merged",
            5
        ),
        new(
            "NHD",
            "Thiết bị, dịch vụ, phần mềm ngừng hoạt động",
            "device, service or software stopped",
            5
        ),
        new(
            "QL",
            "Theo đề nghị của cơ quan, tổ chức quản lý trực tiếp",
            "asked by the managing organisation",
            0
        ),
        new(
            "TTPL",
            "Theo đề nghị của cơ quan tiến hành tố tụng, công an, an ninh",
            "asked by prosecuting or security bodies",
            9
        ),
        new(
            "VP",
            "Vi phạm quy định quản lý thiết bị lưu khóa bí mật",
            "rules on key devices broken",
            9
        ),
        new("CA", "Khóa của tổ chức cung cấp dịch vụ bị lộ", "the provider's own key exposed", 2),
    ];

    public static RevocationCode? Find(string code) =>
        All.FirstOrDefault(known =>
            string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase)
        );
}
