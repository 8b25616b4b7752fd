namespace AnTin.Platform.Inbox;

public enum InboxItemKind
{
    Mail,
    Sms,
}
