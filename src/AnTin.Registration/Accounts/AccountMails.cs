using System.Text.Encodings.Web;
using System.Text.Unicode;
using AnTin.Platform.Mail;

namespace AnTin.Registration.Accounts;

/// <summary>The words of mails about accounts. The first is the portal's own .</summary>
internal static class AccountMails
{
    // Only what HTML itself needs: Vietnamese letters stay letters.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Mail Confirm(string to, string fullName, string organisationPath, string link)
    {
        var text = $"""
            Xin chào: {fullName}

            Chúc mừng bạn đã đăng ký thành công tài khoản cho tổ chức {organisationPath} trên cổng dịch vụ công của Cục Chứng thực số và Bảo mật thông tin

            Bạn hãy click vào đường dẫn "Xác nhận email" để xác nhận bạn sử dụng email này (Link chỉ có hiệu lực trong 24 giờ)

            Xác nhận email: {link}

            Trân trọng./.
            """;
        return new Mail(
            to,
            "Xác nhận email đăng ký tài khoản",
            text,
            Html(text, "Xác nhận email: " + link, link, "Xác nhận email")
        );
    }

    public static Mail AlreadyRegistered(string to, string fullName, string link)
    {
        var text = $"""
            Xin chào: {fullName}

            Có người vừa đăng ký tài khoản bằng địa chỉ thư này, nhưng bạn đã có tài khoản trên cổng dịch vụ công của Cục Chứng thực số và Bảo mật thông tin. Không có gì thay đổi.

            Nếu bạn quên hoặc chưa đặt mật khẩu: {link}

            Trân trọng./.
            """;
        return new Mail(
            to,
            "Bạn đã có tài khoản",
            text,
            Html(text, link, link, "Đặt lại mật khẩu")
        );
    }

    public static Mail Reset(string to, string fullName, string link)
    {
        var text = $"""
            Xin chào: {fullName}

            Để đặt mật khẩu mới, hãy mở đường dẫn sau (chỉ có hiệu lực trong 2 giờ):

            {link}

            Nếu bạn không yêu cầu, hãy bỏ qua thư này; mật khẩu của bạn không thay đổi.

            Trân trọng./.
            """;
        return new Mail(to, "Đặt lại mật khẩu", text, Html(text, link, link, "Đặt lại mật khẩu"));
    }

    public static Mail Invite(
        string to,
        string fullName,
        string owner,
        string organisationPath,
        string link
    )
    {
        var text = $"""
            Xin chào: {fullName}

            {owner} mời bạn sử dụng tài khoản của tổ chức {organisationPath} trên cổng dịch vụ công của Cục Chứng thực số và Bảo mật thông tin.

            Hãy mở đường dẫn sau để nhận lời mời và đặt mật khẩu (chỉ có hiệu lực trong 24 giờ):

            {link}

            Trân trọng./.
            """;
        return new Mail(
            to,
            "Lời mời sử dụng tài khoản",
            text,
            Html(text, link, link, "Nhận lời mời")
        );
    }

    /// <param name="to">The person's mailbox.</param>
    /// <param name="fullName">The person.</param>
    /// <param name="office">Organisation, or the authority's desk, for which the account was opened.</param>
    /// <param name="link">To choose a password.</param>
    public static Mail Opened(string to, string fullName, string office, string link)
    {
        var text = $"""
            Xin chào: {fullName}

            Quản trị viên đã mở tài khoản cho bạn tại {office}. Tên đăng nhập là địa chỉ thư này.

            Hãy mở đường dẫn sau để đặt mật khẩu (chỉ có hiệu lực trong 24 giờ):

            {link}

            Trân trọng./.
            """;
        return new Mail(
            to,
            "Tài khoản của bạn đã được mở",
            text,
            Html(text, link, link, "Đặt mật khẩu")
        );
    }

    private static string Html(string text, string line, string link, string words)
    {
        var anchor = $"<a href=\"{Encoder.Encode(link)}\">{Encoder.Encode(words)}</a>";
        var paragraphs = text.Split(
                "\n\n",
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .Select(paragraph => paragraph.Split(line).Select(Encoder.Encode))
            .Select(parts => $"<p>{string.Join(anchor, parts)}</p>");
        return $"<!DOCTYPE html><html lang=\"vi\"><body>{string.Concat(paragraphs)}</body></html>";
    }
}
