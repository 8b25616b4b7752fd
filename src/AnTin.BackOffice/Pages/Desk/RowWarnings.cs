using AnTin.DesignSystem.Texts;
using AnTin.Registration.Dossiers;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>What the checks of a row want a person to look at, in a few words each.</summary>
public static class RowWarnings
{
    public static IEnumerable<string> Of(ITexts texts, CertificationRequest row) =>
        (row.Warnings ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => Words(texts, code));

    private static string Words(ITexts texts, string code) =>
        code switch
        {
            "REG-ROW-TITLE" => texts["Chức vụ có thể có thẩm quyền"],
            "REG-ROW-MAILBOX-REUSED" => texts["Hộp thư đang dùng cho người khác"],
            "REG-ROW-PHONE-REUSED" => texts["Điện thoại đang dùng cho người khác"],
            "REG-ROW-ID-YEAR" => texts["Năm sinh khác số định danh"],
            "REG-EXCEL-HIDDEN" => texts["Dòng bị ẩn trong tệp"],
            _ => texts["Cần xem: {0}", code],
        };
}
