using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Letters;

/// <summary>
/// The forms of Decree 68/2024/NĐ-CP. The columns of Mẫu số 01 and 02 follow the published forms; those of the other
/// four hold what the procedure needs until their text is at hand.
/// </summary>
public static class RequestForms
{
    private static readonly RequestFormColumn FullName = new("fullName", "Họ và tên", 84);
    private static readonly RequestFormColumn PersonalId = new(
        "personalId",
        "Số định danh cá nhân",
        70,
        KeepsTogether: true
    );
    private static readonly RequestFormColumn Mailbox = new(
        "mailbox",
        "Địa chỉ thư điện tử công vụ (2)",
        142
    );
    private static readonly RequestFormColumn Organisation = new(
        "organisation",
        "Tên cơ quan, tổ chức, đơn vị (3)",
        148
    );
    private static readonly RequestFormColumn Serial = new("serial", "Số hiệu chứng thư", 106);

    private const string MailboxNote =
        "(2) Hộp thư do cơ quan Đảng, Nhà nước cấp; không nhận hộp thư miễn phí như gmail, yahoo, hotmail.";

    private const string OrganisationNote = "(3) Ghi kèm tên tỉnh, thành phố.";

    /// <summary>Mẫu số 01: new certificates for persons .</summary>
    public static RequestForm Person { get; } =
        new(
            ProcedureCode.IssuePersonalCertificate,
            "Số lượng và danh sách đăng ký:",
            "cá nhân",
            "DANH SÁCH ĐĂNG KÝ CHỨNG THƯ CHỮ KÝ SỐ CHUYÊN DÙNG CÔNG VỤ CHO CÁ NHÂN",
            [
                FullName,
                new("birthDate", "Ngày sinh", 56, KeepsTogether: true),
                PersonalId,
                Mailbox,
                Organisation,
                new("title", "Chức vụ", 62),
                new("phone", "Số điện thoại di động", 66, KeepsTogether: true),
                new("oldSerial", "Số hiệu chứng thư cũ (nếu có)", 62),
                new("simPki", "SIM PKI (4)", 54),
            ],
            [
                MailboxNote,
                OrganisationNote,
                "(4) Tên doanh nghiệp viễn thông: Viettel, Vinaphone hoặc Mobifone; thêm “cs” khi chuyển đổi số đang dùng, ví dụ Viettel(cs); để trống nếu không đăng ký.",
            ]
        );

    /// <summary>Mẫu số 02: new certificates for organisations .</summary>
    public static RequestForm OrganisationBody { get; } =
        new(
            ProcedureCode.IssueOrganisationCertificate,
            "Số lượng và danh sách đăng ký:",
            "cơ quan, tổ chức",
            "DANH SÁCH ĐĂNG KÝ CHỨNG THƯ CHỮ KÝ SỐ CHUYÊN DÙNG CÔNG VỤ CHO CƠ QUAN, TỔ CHỨC",
            [
                new("organisation", "Tên cơ quan, tổ chức", 160),
                new("address", "Địa chỉ", 150),
                new("taxCode", "Mã số thuế", 70, KeepsTogether: true),
                new("budgetCode", "Mã quan hệ ngân sách", 70, KeepsTogether: true),
                new("province", "Tỉnh/Thành phố", 80),
                new("mailbox", "Địa chỉ thư điện tử công vụ (2)", 140),
            ],
            [MailboxNote]
        );

    /// <summary>Mẫu số 03: devices, services, software.</summary>
    public static RequestForm Device { get; } =
        new(
            ProcedureCode.IssueDeviceCertificate,
            "Số lượng và danh sách đăng ký:",
            "thiết bị, dịch vụ, phần mềm",
            "DANH SÁCH ĐĂNG KÝ CHỨNG THƯ CHỮ KÝ SỐ CHUYÊN DÙNG CÔNG VỤ CHO THIẾT BỊ, DỊCH VỤ, PHẦN MỀM",
            [
                new("name", "Tên thiết bị, dịch vụ, phần mềm", 170),
                Organisation,
                new("manager", "Người quản lý", 100),
                Mailbox,
                new("phone", "Số điện thoại di động", 80, KeepsTogether: true),
            ],
            [MailboxNote, OrganisationNote]
        );

    /// <summary>Mẫu số 04: renewal, change of information.</summary>
    public static RequestForm RenewOrAmend { get; } =
        new(
            ProcedureCode.RenewOrAmendCertificate,
            "Số lượng và danh sách đề nghị:",
            "chứng thư",
            "DANH SÁCH ĐỀ NGHỊ GIA HẠN, THAY ĐỔI NỘI DUNG THÔNG TIN CHỨNG THƯ CHỮ KÝ SỐ CHUYÊN DÙNG CÔNG VỤ",
            [
                new("fullName", "Tên thuê bao", 100),
                PersonalId,
                Serial,
                Mailbox,
                Organisation,
                new("change", "Nội dung gia hạn, thay đổi", 140),
            ],
            [MailboxNote, OrganisationNote]
        );

    /// <summary>Mẫu số 05: revocation.</summary>
    public static RequestForm Revoke { get; } =
        new(
            ProcedureCode.RevokeCertificate,
            "Số lượng và danh sách đề nghị:",
            "chứng thư",
            "DANH SÁCH ĐỀ NGHỊ THU HỒI CHỨNG THƯ CHỮ KÝ SỐ CHUYÊN DÙNG CÔNG VỤ",
            [
                new("fullName", "Tên thuê bao", 110),
                PersonalId,
                Serial,
                Mailbox,
                Organisation,
                new("reason", "Lý do thu hồi", 130),
            ],
            [MailboxNote, OrganisationNote]
        );

    /// <summary>Mẫu số 06: restoring of devices.</summary>
    public static RequestForm Restore { get; } =
        new(
            ProcedureCode.RestoreKeyDevice,
            "Số lượng và danh sách đề nghị:",
            "thiết bị",
            "DANH SÁCH ĐỀ NGHỊ KHÔI PHỤC THIẾT BỊ LƯU KHÓA BÍ MẬT",
            [
                new("fullName", "Tên thuê bao", 120),
                PersonalId,
                new("device", "Số hiệu thiết bị", 90, KeepsTogether: true),
                Mailbox,
                Organisation,
                new("reason", "Tình trạng thiết bị", 110),
            ],
            [MailboxNote, OrganisationNote]
        )
        {
            ReceiverHeading = "Thông tin người phối hợp hỗ trợ khôi phục thiết bị lưu khóa bí mật:",
        };

    /// <summary>The form of a procedure by its official code; null for an unknown code.</summary>
    public static RequestForm? ForProcedure(string code) =>
        new[] { Person, OrganisationBody, Device, RenewOrAmend, Revoke, Restore }.FirstOrDefault(
            form => string.Equals(form.Code, code, StringComparison.Ordinal)
        );
}
