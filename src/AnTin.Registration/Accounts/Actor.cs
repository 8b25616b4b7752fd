namespace AnTin.Registration.Accounts;

/// <summary>Who does an act. Pages get it from <see cref="ActorDirectory"/>, never from what a browser sends.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Shown in timelines.</param>
/// <param name="Mailbox">Where notices to this person go; an officer signs decisions under this name.</param>
/// <param name="Roles">What the person may do.</param>
/// <param name="OrganisationId">Null for the desk.</param>
public sealed record Actor(
    Guid AccountId,
    string Name,
    string Mailbox,
    AccountRoles Roles,
    Guid? OrganisationId
)
{
    public bool Has(AccountRoles any) => (Roles & any) != AccountRoles.None;

    /// <summary>Id in audit entries.</summary>
    public string Id => AccountId.ToString("D");
}
