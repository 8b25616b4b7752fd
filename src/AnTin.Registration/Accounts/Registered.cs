namespace AnTin.Registration.Accounts;

/// <param name="Mailbox">Where the mail went; the page says it back.</param>
public sealed record Registered(string Mailbox);
