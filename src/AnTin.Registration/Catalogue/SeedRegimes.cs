using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnTin.Registration.Catalogue;

/// <summary>The two regimes known today. Figures marked in the comments as unseen are defaults for a lawyer to confirm; all are editable data.</summary>
internal static class SeedRegimes
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<Regime> All =>
        [
            Regime(
                "TT185-2019",
                "Thông tư 185/2019/TT-BQP",
                new DateOnly(2020, 2, 18),
                new DateOnly(2024, 8, 14),
                UnderCircular185
            ),
            Regime(
                "ND68-2024",
                "Nghị định 68/2024/NĐ-CP",
                new DateOnly(2024, 8, 15),
                null,
                UnderDecree68
            ),
        ];

    // Limits: Decree 130/2018 Art. 59, 63; terms of letter 293/BCY-CTSBMTT.
    private static RegimeContent UnderCircular185 =>
        new()
        {
            CertificateTerm = "chứng thư số chuyên dùng Chính phủ",
            Forms = Forms("Mẫu 02", "Mẫu 04", "Mẫu 06", "Mẫu 08", "Mẫu 10", "Mẫu 12"),
            Subjects = Subjects("chứng thư số"),
            CentralSigningSubject = "sử dụng giải pháp ký số tập trung",
        };

    // Art. 9 (5 and 3 years) and Art. 11 (3 working days) were read; 60 days and one renewal are carried over, unseen in Art. 12.
    private static RegimeContent UnderDecree68 =>
        new()
        {
            CertificateTerm = "chứng thư chữ ký số chuyên dùng công vụ",
            Forms = Forms(
                "Mẫu số 01",
                "Mẫu số 02",
                "Mẫu số 03",
                "Mẫu số 04",
                "Mẫu số 05",
                "Mẫu số 06"
            ),
            Subjects = Subjects("chứng thư chữ ký số chuyên dùng công vụ"),
            CentralSigningSubject = "sử dụng giải pháp ký số tập trung",
        };

    private static Dictionary<string, string> Forms(
        string person,
        string organisation,
        string device,
        string renew,
        string revoke,
        string restore
    ) => ByProcedure(person, organisation, device, renew, revoke, restore);

    private static Dictionary<string, string> Subjects(string certificate) =>
        ByProcedure(
            $"V/v đề nghị cấp {certificate} cho cá nhân",
            $"V/v đề nghị cấp {certificate} cho cơ quan, tổ chức",
            $"V/v đề nghị cấp {certificate} cho thiết bị, dịch vụ, phần mềm",
            $"V/v đề nghị gia hạn, thay đổi nội dung thông tin {certificate}",
            $"V/v đề nghị thu hồi {certificate}",
            "V/v đề nghị khôi phục thiết bị lưu khóa bí mật"
        );

    private static Dictionary<string, string> ByProcedure(params string[] six) =>
        new(StringComparer.Ordinal)
        {
            [ProcedureCode.IssuePersonalCertificate] = six[0],
            [ProcedureCode.IssueOrganisationCertificate] = six[1],
            [ProcedureCode.IssueDeviceCertificate] = six[2],
            [ProcedureCode.RenewOrAmendCertificate] = six[3],
            [ProcedureCode.RevokeCertificate] = six[4],
            [ProcedureCode.RestoreKeyDevice] = six[5],
        };

    private static Regime Regime(
        string code,
        string name,
        DateOnly from,
        DateOnly? to,
        RegimeContent content
    ) =>
        new()
        {
            Code = code,
            Name = name,
            EffectiveFrom = from,
            EffectiveTo = to,
            Content = JsonSerializer.Serialize(content, Readable),
        };
}
