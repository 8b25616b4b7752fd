namespace AnTin.Platform.Mail;

/// <summary>The mail server that takes our mail, and who the mail is from.</summary>
public sealed record SmtpSettings
{
    /// <summary>Name or address of the mail server. Default <c>127.0.0.1</c>, where the development inbox listens.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>1 to 65535. Default 2525, the development inbox.</summary>
    public int Port { get; init; } = 2525;

    /// <summary>Ask for TLS (STARTTLS) and refuse to send without it. Default false; true for any server but the own host.</summary>
    public bool StartTls { get; init; }

    /// <summary>Log in by this name; null sends without logging in. Needs <see cref="PasswordFile"/>.</summary>
    public string? UserName { get; init; }

    /// <summary>A file that holds the password in its first line, readable by its owner alone.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The mailbox in From; its domain also ends every Message-ID. Default <c>vgca-noreply@antin.example</c>.</summary>
    public string From { get; init; } = "vgca-noreply@antin.example";

    /// <summary>The name beside the mailbox. Default is the authority's name.</summary>
    public string FromName { get; init; } = "Cục Chứng thực số và Bảo mật thông tin";

    /// <summary>Longest wait for one mail. 1 s to 5 min, default 30 s; shorter than the outbox's lease.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
