namespace AnTin.Registration.Accounts;

/// <summary>A one-time link to choose a password. It is a secret: it goes to the person and to nobody's log.</summary>
/// <param name="Mailbox">To which it was mailed.</param>
/// <param name="Address">The link.</param>
/// <param name="ExpiresAt">Last instant at which it opens.</param>
public sealed record PasswordLink(string Mailbox, string Address, DateTimeOffset ExpiresAt);
