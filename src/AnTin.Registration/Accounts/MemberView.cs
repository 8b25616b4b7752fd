namespace AnTin.Registration.Accounts;

/// <summary>One account of an organisation, as its members see it.</summary>
public sealed record MemberView(
    Guid Id,
    string FullName,
    string Mailbox,
    AccountRoles Roles,
    AccountState State,
    DateTimeOffset? LastSignInAt
);
