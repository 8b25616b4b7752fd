using AnTin.Platform.Text;

namespace AnTin.CentralSigning.Sessions;

/// <summary>One spelling for mailboxes.</summary>
internal static class Mailboxes
{
    public static string Normal(string mailbox) =>
        VietnameseText.Nfc(mailbox).Trim().ToLowerInvariant();
}
