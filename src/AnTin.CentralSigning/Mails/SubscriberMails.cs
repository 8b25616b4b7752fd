using AnTin.CentralSigning.Credentials;
using AnTin.Platform.Mail;
using AnTin.Platform.Time;

namespace AnTin.CentralSigning.Mails;

/// <summary>What the subscriber is told by mail: Vietnamese first, English below. Never a password or a PIN.</summary>
internal static class SubscriberMails
{
    public static Mail Activation(Credential credential, Uri link, DateTimeOffset expiresAt) =>
        Write(
            credential,
            "Kích hoạt chứng thư số của bạn",
            $"""
            Chứng thư số của bạn đã được cấp. Khóa ký được giữ trong kho khóa của Cơ quan chứng thực; chỉ mã PIN do bạn tự đặt mới dùng được khóa.

            Mở liên kết sau để đặt mã PIN. Liên kết dùng một lần, có hiệu lực đến {VietnamTime.Format(
                expiresAt
            )}:
            {link}

            Chúng tôi không bao giờ hỏi mã PIN của bạn qua thư hoặc điện thoại. Nếu bạn không chờ thư này, hãy báo cho cán bộ công nghệ thông tin của cơ quan.
            """,
            "Activate your certificate",
            $"""
            Your certificate has been issued. The signing key is kept by the certification authority and can be used only with a PIN that you choose.

            Open the link above to set the PIN. It works once, until {VietnamTime.Format(
                expiresAt
            )} (Vietnam time). We never ask for your PIN by mail or phone.
            """
        );

    public static Mail SignIn(Credential credential, Uri link, DateTimeOffset expiresAt) =>
        Write(
            credential,
            "Liên kết đăng nhập trang ký số của bạn",
            $"""
            Mở liên kết sau để vào trang ký số của bạn. Liên kết dùng một lần, có hiệu lực đến {VietnamTime.Format(
                expiresAt
            )}:
            {link}

            Nếu bạn không yêu cầu, hãy bỏ qua thư này: không ai vào được nếu không mở liên kết.
            """,
            "Your sign-in link",
            $"""
            Open the link above to enter your signing page. It works once, until {VietnamTime.Format(
                expiresAt
            )} (Vietnam time). If you did not ask for it, ignore this mail.
            """
        );

    public static Mail PinSet(Credential credential, Uri page, DateTimeOffset at) =>
        Write(
            credential,
            "Đã đặt mã PIN cho khóa ký của bạn",
            $"""
            Mã PIN của khóa ký vừa được đặt lúc {VietnamTime.Format(
                at
            )}. Từ bây giờ bạn ký được tài liệu tại:
            {page}

            Nếu không phải bạn làm việc này, hãy vào trang trên và bấm "Dừng khóa của tôi" ngay, rồi báo cho cơ quan.
            """,
            "A PIN was set for your signing key",
            $"""
            The PIN of your signing key was set at {VietnamTime.Format(
                at
            )} (Vietnam time). You can sign documents now, at the address above. If this was not you, go there, stop your key at once and tell your organisation.
            """
        );

    public static Mail PinLocked(Credential credential, DateTimeOffset at) =>
        Write(
            credential,
            "Mã PIN của khóa ký đã bị khóa",
            $"""
            Mã PIN của khóa ký đã bị khóa lúc {VietnamTime.Format(
                at
            )} vì nhập sai quá nhiều lần. Khóa không ký được nữa.

            Hãy liên hệ cán bộ phụ trách chứng thư số của cơ quan để đề nghị thu hồi và cấp mới. Nếu không phải bạn nhập sai, hãy báo ngay: có người đang thử mã PIN của bạn.
            """,
            "The PIN of your signing key is locked",
            $"""
            The PIN was locked at {VietnamTime.Format(
                at
            )} (Vietnam time) after too many wrong tries. Ask your organisation to request revocation and a new certificate. If it was not you, somebody is guessing your PIN: tell your organisation now.
            """
        );

    public static Mail Stopped(Credential credential, DateTimeOffset at) =>
        Write(
            credential,
            "Khóa ký của bạn đã dừng",
            $"""
            Khóa ký của bạn đã dừng lúc {VietnamTime.Format(
                at
            )} theo yêu cầu từ trang của bạn. Không ai ký được bằng khóa này.

            Khóa đã dừng thì không mở lại được. Muốn ký tiếp, cơ quan của bạn đề nghị thu hồi và cấp chứng thư mới.
            """,
            "Your signing key was stopped",
            $"""
            Your key was stopped at {VietnamTime.Format(
                at
            )} (Vietnam time) from your page. Nobody can sign with it, and it cannot be started again. To go on signing, your organisation asks to revoke it and issue a new certificate.
            """
        );

    private static Mail Write(
        Credential credential,
        string subject,
        string vietnamese,
        string englishSubject,
        string english
    ) =>
        new(
            credential.Mailbox,
            $"{subject} / {englishSubject}",
            $"""
            Kính gửi {credential.PersonName},

            {vietnamese}

            — — —

            Dear {credential.PersonName},

            {english}

            """
        );
}
