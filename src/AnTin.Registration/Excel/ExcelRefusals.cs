using AnTin.Platform.Results;

namespace AnTin.Registration.Excel;

/// <summary>Why a workbook as a whole is not read.</summary>
internal static class ExcelRefusals
{
    private static readonly Sentence TakeTemplate = new(
        "Bấm “Tải tập tin mẫu” để lấy mẫu mới nhất, chép dữ liệu sang rồi tải lên lại.",
        "Download the newest template, copy your data into it and upload again."
    );

    public static Refusal Unreadable { get; } =
        Make(
            "REG-EXCEL-UNREADABLE",
            "Không mở được tập tin: không phải Excel (.xlsx, .xls) hoặc đã hỏng",
            "The file cannot be opened: it is no Excel file, or damaged"
        );

    public static Refusal TooLarge { get; } =
        Make(
            "REG-EXCEL-TOO-LARGE",
            "Tập tin quá lớn khi giải nén hoặc có quá nhiều ô; chỉ giữ lại danh sách cần nhập",
            "The file is too large once unpacked; keep only the list"
        );

    /// <summary>Two rows that call themselves the same: a reader keeps one of them, and a person would be lost without a word.</summary>
    public static Refusal RepeatedRow(int number) =>
        Make(
            "REG-EXCEL-REPEATED-ROW",
            $"Trong tập tin, dòng {number} bị ghi lặp lại hoặc sai thứ tự; nhập như vậy sẽ mất người",
            $"Row {number} of the file is repeated or out of order; somebody would be lost"
        );

    public static Refusal NotOurs { get; } =
        Make(
            "REG-EXCEL-NOT-TEMPLATE",
            "Tập tin không phải mẫu danh sách cấp mới chứng thư số cho cá nhân",
            "The file is not the template of this list"
        );

    public static Refusal OldTemplate { get; } =
        Make(
            "REG-EXCEL-OLD-TEMPLATE",
            "Tập tin mẫu đã cũ, các cột đã thay đổi",
            "The template is outdated; its columns have changed"
        );

    public static Refusal Empty { get; } =
        Make("REG-EXCEL-EMPTY", "Tập tin không có dòng dữ liệu nào", "The file holds no rows");

    public static Refusal TooManyRows { get; } =
        Make(
            "REG-EXCEL-TOO-MANY",
            $"Mỗi hồ sơ nhận tối đa {TemplateStamp.MostRows} dòng",
            $"A dossier takes at most {TemplateStamp.MostRows} rows"
        );

    public static Refusal NotFound { get; } =
        new(
            "REG-EXCEL-NOT-FOUND",
            new Sentence("Không tìm thấy lần nhập Excel này", "There is no such import")
        );

    private static Refusal Make(string code, string vietnamese, string english) =>
        new(code, new Sentence(vietnamese, english)) { Field = "File", NextStep = TakeTemplate };
}
