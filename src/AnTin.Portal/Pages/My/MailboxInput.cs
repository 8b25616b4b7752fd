namespace AnTin.Portal.Pages.My;

public sealed class MailboxInput
{
    public string? Mailbox { get; set; }
}
