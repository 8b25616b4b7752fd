namespace AnTin.Registration.Accounts;

/// <summary>One account, as an administrator sees it.</summary>
/// <param name="Organisation">Path of its organisation; null for officers of the desk.</param>
/// <param name="LockedUntil">After too many wrong passwords.</param>
public sealed record AccountView(
    string Mailbox,
    string FullName,
    AccountRoles Roles,
    AccountState State,
    string? Organisation,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? LastSignInAt
);
