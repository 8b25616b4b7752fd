using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>Why a ceremony does not begin or does not go on: the closed catalogue of its codes.</summary>
public static class CeremonyRefusals
{
    public static Refusal Unreadable(string why) =>
        Make(
            "CER-FILE",
            "Không đọc được tệp lễ tạo khóa.",
            "The ceremony file cannot be read.",
            "file",
            why
        );

    public static Refusal Wrong(string field, string why) =>
        Make(
            "CER-PLAN",
            "Nội dung tệp lễ tạo khóa chưa đúng.",
            "The ceremony file asks for something wrong.",
            field,
            why
        );

    public static Refusal Changed(string ceremony) =>
        Make(
            "CER-CHANGED",
            "Tệp lễ tạo khóa đã bị sửa sau khi lễ bắt đầu. Dùng đúng tệp cũ, hoặc đặt tên lễ khác.",
            "The file changed after its ceremony began. Use the same file, or give the ceremony another name.",
            "ceremony",
            ceremony
        );

    public static Refusal LintFailed(string step, string findings) =>
        Make(
            "CER-LINT",
            "Chứng thư dự kiến không qua được kiểm tra; không có gì được ký.",
            "A certificate to be did not pass the checks; nothing was signed.",
            step,
            findings
        );

    public static Refusal NoPin(string officerId) =>
        Make(
            "CER-PIN",
            "Thiếu mã PIN của cán bộ (ít nhất 6 ký tự).",
            "The officer's PIN is missing (6 characters or more).",
            "officers",
            officerId
        );

    private static Refusal Make(
        string code,
        string vietnamese,
        string english,
        string field,
        string fact
    ) =>
        new(code, new Sentence(vietnamese, english))
        {
            Field = field,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = fact },
        };
}
