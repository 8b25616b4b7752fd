using System.Globalization;
using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Documents;

/// <summary>Every way a document is not taken for signing.</summary>
public static class DocumentRefusals
{
    private const string FileField = "File";

    public static Refusal Missing() =>
        new("CEN-DOC-MISSING", new("Chọn tệp PDF cần ký.", "Choose the PDF file to be signed."))
        {
            Field = FileField,
        };

    public static Refusal TooLarge(long most) =>
        new(
            "CEN-DOC-LARGE",
            new(
                $"Tệp lớn hơn {Megabytes(most)} MB.",
                $"The file is larger than {Megabytes(most)} MB."
            )
        )
        {
            Field = FileField,
            NextStep = new(
                "Nén hoặc tách tài liệu rồi tải lại.",
                "Compress or split the document and upload it again."
            ),
        };

    public static Refusal NotPdf() =>
        new("CEN-DOC-TYPE", new("Tệp này không phải PDF.", "This file is not a PDF."))
        {
            Field = FileField,
            NextStep = new(
                "Lưu tài liệu thành PDF (trong Word: Tệp → Lưu dưới dạng → PDF) rồi tải lại.",
                "Save the document as PDF and upload it again."
            ),
        };

    /// <param name="offset">Where the reader gave up, in bytes from the beginning.</param>
    public static Refusal Broken(long offset) =>
        new(
            "CEN-DOC-BROKEN",
            new(
                "Tệp PDF bị hỏng nên không ký được.",
                "The PDF file is damaged and cannot be signed."
            )
        )
        {
            Field = FileField,
            NextStep = new(
                "Mở tệp bằng phần mềm đọc PDF, in hoặc lưu lại thành PDF mới rồi tải lên.",
                "Open the file in a PDF reader, print or save it as a new PDF, and upload that."
            ),
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["offset"] = offset.ToString(CultureInfo.InvariantCulture),
            },
        };

    public static Refusal Encrypted() =>
        new(
            "CEN-DOC-ENCRYPTED",
            new(
                "Tệp PDF được bảo vệ bằng mật khẩu hoặc hạn chế quyền nên không ký được.",
                "The PDF is protected by a password or by permissions and cannot be signed."
            )
        )
        {
            Field = FileField,
            NextStep = new("Bỏ bảo vệ rồi tải lại.", "Remove the protection and upload it again."),
        };

    public static Refusal NoPages() =>
        new("CEN-DOC-EMPTY", new("Tệp PDF không có trang nào.", "The PDF has no pages."))
        {
            Field = FileField,
        };

    public static Refusal Unknown() =>
        new(
            "CEN-DOC-UNKNOWN",
            new(
                "Không tìm thấy tài liệu này trong trang của bạn.",
                "This document was not found among yours."
            )
        );

    public static Refusal Gone() =>
        new(
            "CEN-DOC-GONE",
            new(
                "Tài liệu đã được xóa khỏi hệ thống vì hết thời gian lưu tạm.",
                "The document was deleted when its short keeping time ended."
            )
        )
        {
            NextStep = new("Tải tài liệu lên lại.", "Upload the document again."),
        };

    public static Refusal AlreadySigned() =>
        new(
            "CEN-DOC-SIGNED",
            new("Tài liệu này đã ký xong.", "This document has already been signed.")
        )
        {
            NextStep = new(
                "Tải bản đã ký xuống, hoặc tải lên để ký thêm.",
                "Download the signed copy, or upload it to sign once more."
            ),
        };

    public static Refusal NoSuchPage(int pages) =>
        new(
            "CEN-DOC-PAGE",
            new($"Chọn trang từ 1 đến {pages}.", $"Choose a page between 1 and {pages}.")
        )
        {
            Field = "Page",
        };

    public static Refusal NoSuchDate() =>
        new(
            "CEN-DOC-DATE",
            new(
                "Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 22/11/2026.",
                "This is not a date. Type day/month/year, e.g. 22/11/2026."
            )
        )
        {
            Field = "Date",
        };

    public static Refusal PictureTooLarge() =>
        new("CEN-DOC-PICTURE", new("Hình lớn hơn 2 MB.", "The picture is larger than 2 MB."))
        {
            Field = "Picture",
            NextStep = new("Thu nhỏ hình rồi chọn lại.", "Make it smaller and choose it again."),
        };

    public static Refusal ChangesNotAllowed() =>
        new(
            "CEN-DOC-CLOSED",
            new(
                "Người ký trước đã khóa tài liệu, không cho thêm chữ ký.",
                "An earlier signer closed the document to further signatures."
            )
        )
        {
            Field = FileField,
            NextStep = new(
                "Xin bản chưa khóa từ người gửi.",
                "Ask the sender for a copy that is not closed."
            ),
        };

    public static Refusal TimeStampMissing() =>
        new(
            "CEN-DOC-TSA",
            new(
                "Không lấy được dấu thời gian nên chưa tạo tệp đã ký. Chữ ký vừa rồi không được dùng.",
                "No time stamp could be had, so no signed file was made. The signature just made is not used."
            )
        )
        {
            NextStep = new(
                "Thử lại sau ít phút: chọn lại vị trí và nhập mã PIN.",
                "Try again in a few minutes: place the signature and enter the PIN once more."
            ),
        };

    private static string Megabytes(long bytes) =>
        (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
