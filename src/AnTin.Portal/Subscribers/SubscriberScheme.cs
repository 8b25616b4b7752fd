namespace AnTin.Portal.Subscribers;

/// <summary>Names of the subscriber's own way of being signed in; it has nothing to do with organisations' accounts.</summary>
public static class SubscriberScheme
{
    public const string Name = "AnTin.Subscriber";
    public const string Policy = "AnTin.Subscriber";
    public const string Cookie = "antin-my";

    internal const string SessionClaim = "subscriber_session";
    internal const string MailboxClaim = "subscriber_mailbox";
}
