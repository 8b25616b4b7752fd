using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Signing;

/// <summary>Every way the activation module says no, apart from the PIN's own.</summary>
public static class ActivationRefusals
{
    public static Refusal UnknownTransaction() =>
        new(
            "CEN-SIGN-UNKNOWN",
            new(
                "Không tìm thấy yêu cầu ký này trong trang của bạn.",
                "This signing request was not found among yours."
            )
        )
        {
            NextStep = StartAgain,
        };

    public static Refusal NotWhatWasShown() =>
        new(
            "CEN-SIGN-CHANGED",
            new(
                "Nội dung yêu cầu ký không còn đúng như đã hiện cho bạn, nên không ký.",
                "The signing request is no longer what you were shown, so nothing was signed."
            )
        )
        {
            NextStep = StartAgain,
        };

    public static Refusal Expired() =>
        new("CEN-SIGN-EXPIRED", new("Yêu cầu ký đã hết hạn.", "The signing request has expired."))
        {
            NextStep = StartAgain,
        };

    public static Refusal AlreadyUsed() =>
        new(
            "CEN-SIGN-USED",
            new(
                "Yêu cầu ký này đã được dùng; mỗi yêu cầu chỉ ký một lần.",
                "This signing request was already used; each is good for one signing."
            )
        )
        {
            NextStep = StartAgain,
        };

    public static Refusal HashNotAuthorised() =>
        new(
            "CEN-SIGN-HASH",
            new(
                "Có nội dung cần ký không nằm trong yêu cầu bạn đã xác nhận.",
                "Something to be signed is not part of the request you confirmed."
            )
        );

    public static Refusal Stopped() =>
        new("CEN-KEY-STOPPED", new("Khóa ký của bạn đã dừng.", "Your signing key is stopped."))
        {
            NextStep = new(
                "Khóa đã dừng thì không mở lại được. Muốn ký tiếp, cơ quan của bạn đề nghị thu hồi và cấp chứng thư mới.",
                "A stopped key cannot be started again. To go on signing, your organisation asks to revoke it and issue a new certificate."
            ),
        };

    public static Refusal Destroyed() =>
        new(
            "CEN-KEY-DESTROYED",
            new(
                "Chứng thư đã bị thu hồi và khóa ký đã bị hủy.",
                "The certificate was revoked and its key destroyed."
            )
        )
        {
            NextStep = new(
                "Cơ quan của bạn nộp hồ sơ cấp mới nếu bạn vẫn cần ký số.",
                "Your organisation files for a new certificate if you still need to sign."
            ),
        };

    public static Refusal NotYetValid() =>
        new(
            "CEN-CERT-EARLY",
            new("Chứng thư số chưa có hiệu lực.", "The certificate is not valid yet.")
        );

    public static Refusal CertificateExpired() =>
        new("CEN-CERT-EXPIRED", new("Chứng thư số đã hết hạn.", "The certificate has expired."))
        {
            NextStep = new(
                "Cơ quan của bạn nộp hồ sơ cấp mới.",
                "Your organisation files for a new certificate."
            ),
        };

    public static Refusal CertificateRevoked() =>
        new(
            "CEN-CERT-REVOKED",
            new("Chứng thư số đã bị thu hồi.", "The certificate has been revoked.")
        );

    public static Refusal StatusUnknown() =>
        new(
            "CEN-CERT-STATUS",
            new(
                "Không hỏi được trạng thái thu hồi của chứng thư, nên chưa ký.",
                "The revocation status of the certificate could not be learnt, so nothing was signed."
            )
        )
        {
            NextStep = new("Thử lại sau ít phút.", "Try again in a few minutes."),
        };

    public static Refusal SealBroken() =>
        new(
            "CEN-SEAL",
            new(
                "Dữ liệu về khóa của bạn không khớp dấu bảo vệ, nên khóa không được dùng. Đơn vị vận hành đã được báo.",
                "The record of your key does not match its seal, so the key is not used. The operator has been told."
            )
        );

    public static Refusal MethodNotAccepted() =>
        new(
            "CEN-SIGN-METHOD",
            new(
                "Cách xác nhận này không dùng được cho khóa của bạn.",
                "This way of authorising cannot be used for your key."
            )
        );

    public static Refusal Busy() =>
        new(
            "CEN-BUSY",
            new(
                "Có quá nhiều yêu cầu cùng lúc cho khóa của bạn.",
                "There are too many requests for your key at the same time."
            )
        )
        {
            NextStep = new("Đóng các trang khác rồi thử lại.", "Close other tabs and try again."),
        };

    private static readonly Sentence StartAgain = new(
        "Quay lại bước chọn vị trí chữ ký và xác nhận lại.",
        "Go back to placing the signature and confirm again."
    );
}
