using AnTin.Authority.WebAuthn;
using AnTin.Platform.Results;

namespace AnTin.Authority.Officers;

/// <summary>Why the desk does not take what a passkey answered.</summary>
internal static class PasskeyRefusals
{
    public static Refusal NoneAdmitted { get; } =
        Make(
            "AUT-PASSKEY-NONE",
            "Bạn chưa có khóa truy cập nào được lễ tạo khóa công nhận.",
            "You have no passkey that a ceremony has admitted.",
            "Đăng ký khóa truy cập rồi chờ lễ tạo khóa; cho đến lúc đó ký bằng mã PIN.",
            "Register a passkey and wait for the ceremony; sign with the PIN until then."
        );

    public static Refusal Unknown { get; } =
        Make(
            "AUT-PASSKEY-UNKNOWN",
            "Khóa truy cập đã dùng không phải của bạn hoặc chưa được lễ tạo khóa công nhận.",
            "The passkey used is not yours, or no ceremony has admitted it yet.",
            "Ký lại bằng khóa truy cập đã được công nhận, hoặc bằng mã PIN.",
            "Sign again with an admitted passkey, or with the PIN."
        );

    public static Refusal KnownAlready { get; } =
        Make(
            "AUT-PASSKEY-KNOWN",
            "Khóa truy cập này đã được đăng ký.",
            "This passkey is registered already.",
            "Dùng thiết bị khác, hoặc chờ lễ tạo khóa.",
            "Take another device, or wait for the ceremony."
        );

    public static Refusal NotAsked { get; } =
        Make(
            "AUT-PASSKEY-EXPIRED",
            "Đã quá thời hạn đăng ký, hoặc đã mở lại ở cửa sổ khác.",
            "The time to register is over, or another window began anew.",
            "Bấm đăng ký lần nữa.",
            "Press register once more."
        );

    public static Refusal Label { get; } =
        new(
            "AUT-PASSKEY-LABEL",
            new(
                "Đặt tên cho khóa truy cập, dài nhất 60 ký tự.",
                "Name the passkey, in 60 characters at most."
            )
        )
        {
            Field = "Label",
        };

    public static Refusal Of(WebAuthnFault fault) =>
        fault switch
        {
            WebAuthnFault.Challenge => Make(
                "AUT-PASSKEY-CHALLENGE",
                "Khóa truy cập đã ký một nội dung khác với quyết định này; chưa ghi gì.",
                "The passkey signed something other than this decision; nothing was recorded.",
                "Tải lại trang rồi ký lại.",
                "Reload the page and sign again."
            ),
            WebAuthnFault.Origin or WebAuthnFault.RelyingParty => Make(
                "AUT-PASSKEY-ORIGIN",
                "Khóa truy cập được dùng trên một địa chỉ khác với bàn xử lý.",
                "The passkey was used at another address than the desk's.",
                "Mở bàn xử lý đúng địa chỉ của cơ quan; người vận hành xem Authority:Officers:Origin.",
                "Open the desk at its own address; operators look at Authority:Officers:Origin."
            ),
            WebAuthnFault.UserPresence or WebAuthnFault.UserVerification => Make(
                "AUT-PASSKEY-UNVERIFIED",
                "Khóa truy cập không hỏi mã PIN, vân tay hoặc khuôn mặt; quyết định cần điều đó.",
                "The passkey asked for no PIN, finger or face; a decision needs that.",
                "Bật xác minh người dùng trên thiết bị rồi thử lại.",
                "Turn user verification on, and try again."
            ),
            WebAuthnFault.Counter => Make(
                "AUT-PASSKEY-COUNTER",
                "Bộ đếm của khóa truy cập không tăng: có thể có một bản sao.",
                "The passkey's counter did not grow: there may be a copy of it.",
                "Không dùng khóa này nữa; báo người vận hành để thu hồi trong lễ tạo khóa.",
                "Use this key no more; tell the operators, who retire it in a ceremony."
            ),
            WebAuthnFault.Algorithm or WebAuthnFault.Attestation => Make(
                "AUT-PASSKEY-KIND",
                "Loại khóa truy cập này không được chấp nhận.",
                "A passkey of this kind is not accepted.",
                "Dùng thiết bị hỗ trợ ES256, Ed25519 hoặc RS256.",
                "Take a device with ES256, Ed25519 or RS256."
            ),
            _ => Make(
                "AUT-PASSKEY-SIGNATURE",
                "Không kiểm tra được chữ ký của khóa truy cập.",
                "The passkey's signature does not verify.",
                "Thử lại; nếu vẫn lỗi, ký bằng mã PIN và báo người vận hành.",
                "Try again; if it fails still, sign with the PIN and tell the operators."
            ),
        };

    private static Refusal Make(
        string code,
        string vietnamese,
        string english,
        string next,
        string nextEnglish
    ) =>
        new(code, new Sentence(vietnamese, english))
        {
            Field = "Passkey",
            NextStep = new Sentence(next, nextEnglish),
        };
}
