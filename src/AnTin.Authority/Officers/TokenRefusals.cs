using AnTin.Platform.Results;

namespace AnTin.Authority.Officers;

/// <summary>Why the desk does not take a token's answer: the closed catalogue of its codes.</summary>
internal static class TokenRefusals
{
    private const string Field = "Token.Answer";

    public static Refusal Missing { get; } =
        Make(
            "AUT-TOKEN-MISSING",
            "Chọn tệp chữ ký.",
            "Choose the file with the signature.",
            "Đó là tệp do “antin officer sign” hoặc công cụ của thiết bị ghi ra.",
            "It is what “antin officer sign” or the token's own tool wrote."
        );

    public static Refusal NotAnAnswer { get; } =
        Make(
            "AUT-TOKEN-FILE",
            "Tệp này không phải tệp chữ ký.",
            "This file is no signature.",
            "Tải lên tệp kết quả của “antin officer sign” (thường tên .answer.json), không phải tệp đã tải về.",
            "Upload what “antin officer sign” wrote (its name usually ends in .answer.json), not the file that you downloaded."
        );

    public static Refusal OtherStatement { get; } =
        Make(
            "AUT-TOKEN-OTHER",
            "Chữ ký này thuộc về một tệp khác: hồ sơ khác, lần tải khác, hoặc danh sách dòng khác.",
            "This signature belongs to another file: another dossier, another download, or other rows.",
            "Ký đúng tệp tải về từ trang này rồi tải chữ ký lên.",
            "Sign the file downloaded from this very page, then upload its signature."
        );

    public static Refusal OtherOfficer { get; } =
        Make(
            "AUT-TOKEN-OFFICER",
            "Chữ ký này do thiết bị của cán bộ khác tạo ra.",
            "This signature was made with another officer's token.",
            "Mỗi cán bộ ký bằng thiết bị của chính mình, trên tệp của chính mình.",
            "Each officer signs the own file with the own token."
        );

    public static Refusal UnknownKey { get; } =
        Make(
            "AUT-TOKEN-KEY",
            "Khóa đã ký không phải khóa trên thiết bị đã được lễ tạo khóa công nhận cho bạn.",
            "The key that signed is none that a ceremony admitted for you.",
            "Kiểm tra bạn đã cắm đúng thiết bị và chọn đúng khóa.",
            "Check that the right token is plugged in and the right key chosen."
        );

    public static Refusal Expired { get; } =
        Make(
            "AUT-TOKEN-EXPIRED",
            "Chứng thư trên thiết bị của bạn đã hết hạn.",
            "The certificate of your token has expired.",
            "Ký bằng cách khác; đưa thiết bị vào lễ tạo khóa kế tiếp.",
            "Sign in another way; have the token admitted anew by the next ceremony."
        );

    /// <summary>A bare signature says nothing about itself.</summary>
    public static Refusal DoesNotHold { get; } =
        Make(
            "AUT-TOKEN-SIGNATURE",
            "Chữ ký không khớp: hoặc ký tệp khác, hoặc bằng thiết bị khác, hoặc không dùng SHA-256.",
            "The signature does not hold: another file was signed, or with another token, or not with SHA-256.",
            "Ký đúng tệp tải về từ trang này bằng thiết bị của bạn; chữ ký ECDSA ở dạng DER.",
            "Sign the file downloaded from this very page with your token; an ECDSA signature is written in DER."
        );

    private static Refusal Make(
        string code,
        string vietnamese,
        string english,
        string mendVietnamese,
        string mendEnglish
    ) =>
        new(code, new Sentence(vietnamese, english))
        {
            Field = Field,
            NextStep = new Sentence(mendVietnamese, mendEnglish),
        };
}
