namespace AnTin.Registration.Accounts;

/// <summary>One person who signs in: an organisation's officer, or an officer of the desk.</summary>
public sealed class Account
{
    public required Guid Id { get; init; }

    /// <summary>Null for the desk.</summary>
    public Guid? OrganisationId { get; set; }

    public required string FullName { get; set; }

    public required string Phone { get; set; }

    /// <summary>The sign-in name, lower case, unique.</summary>
    public required string Mailbox { get; set; }

    /// <summary>Null until an invited person has chosen one.</summary>
    public string? PasswordHash { get; set; }

    public AccountRoles Roles { get; set; }

    public AccountState State { get; set; }

    /// <summary>Changes with password, roles and state; a cookie with an old stamp is worth nothing.</summary>
    public required string SecurityStamp { get; set; }

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }

    /// <summary>
    /// Opened by a visitor and never confirmed: whoever registers the mailbox again may replace it. An invitation has no
    /// password yet and was somebody's decision, so it never is one.
    /// </summary>
    public bool IsOpenRegistration =>
        State == AccountState.AwaitingConfirmation
        && PasswordHash is not null
        && (Roles & AccountRoles.Desk) == AccountRoles.None;
}
