using AnTin.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace AnTin.Portal.Api;

/// <summary>What a program is told when its request cannot be answered: a stable code and a sentence in both languages.</summary>
internal static class ApiFault
{
    public static IResult Empty() =>
        Of(
            StatusCodes.Status400BadRequest,
            "API-EMPTY",
            new Sentence(
                "Gửi tệp cần kiểm tra trong thân yêu cầu, hoặc trong trường \"file\" của multipart/form-data.",
                "Send the file to be checked as the body, or in the field \"file\" of multipart/form-data."
            )
        );

    public static IResult BrokenForm() =>
        Of(
            StatusCodes.Status400BadRequest,
            "API-BROKEN-FORM",
            new Sentence(
                "Không đọc được biểu mẫu: thiếu hoặc sai \"boundary\", bảng mã lạ, hoặc bị cắt ngắn.",
                "The form cannot be read: its boundary is missing or wrong, its charset unknown, or it was cut short."
            )
        );

    public static IResult Several(string field, int count) =>
        Of(
            StatusCodes.Status400BadRequest,
            "API-ONE-FILE",
            new Sentence(
                $"Trường \"{field}\" có {count} tệp. Gửi mỗi tệp trong một yêu cầu riêng.",
                $"The field \"{field}\" has {count} files. Send each in a request of its own."
            )
        );

    public static IResult TooLarge(int megabytes) =>
        Of(
            StatusCodes.Status413PayloadTooLarge,
            "API-TOO-LARGE",
            new Sentence($"Tệp lớn hơn {megabytes} MB.", $"The file is larger than {megabytes} MB.")
        );

    /// <summary>All files of a form together.</summary>
    public static IResult FormTooLarge(int? megabytes) =>
        Of(
            StatusCodes.Status413PayloadTooLarge,
            "API-TOO-LARGE",
            new Sentence(
                $"Các tệp cùng nhau lớn hơn {megabytes} MB.",
                $"The files together are larger than {megabytes} MB."
            )
        );

    public static IResult TooSlow() =>
        Of(
            StatusCodes.Status408RequestTimeout,
            "API-TOO-SLOW",
            new Sentence(
                "Dữ liệu gửi lên quá chậm. Hãy gửi lại khi đường truyền tốt hơn.",
                "The upload came too slowly. Please send it again over a better line."
            )
        );

    public static IResult Busy() =>
        Of(
            StatusCodes.Status503ServiceUnavailable,
            "API-BUSY",
            new Sentence(
                "Đang có nhiều người kiểm tra. Hãy thử lại sau một phút.",
                "Many people are checking files now. Please try again in a minute."
            )
        );

    private static IResult Of(int status, string code, Sentence sentence) =>
        Results.Json(
            new { code, sentences = new { vi = sentence.Vietnamese, en = sentence.English } },
            statusCode: status
        );
}
