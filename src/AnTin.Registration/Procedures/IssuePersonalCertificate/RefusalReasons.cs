namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>
/// Reasons that officers give again and again, offered while they type. In Vietnamese alone: the reason goes into the
/// record and to the organisation as it was written.
/// </summary>
public static class RefusalReasons
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Họ tên, ngày sinh hoặc số định danh không khớp Cơ sở dữ liệu quốc gia về dân cư",
        "Hộp thư không phải hộp thư công vụ của cá nhân",
        "Cá nhân đã có chứng thư cùng loại đang hoạt động",
        "Chức vụ, cơ quan công tác không đúng với văn bản đề nghị",
        "Cá nhân không thuộc cơ quan, tổ chức quản lý trực tiếp",
        "Không thuộc đối tượng dùng ký số tập trung",
    ];
}
