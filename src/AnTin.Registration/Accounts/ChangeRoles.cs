using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Gives an officer other roles of the desk, in place of those held before. Every open session of the officer ends.</summary>
public sealed class ChangeRoles(IDbContextFactory<RegistrationDb> databases) : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="Mailbox">Whose.</param>
    /// <param name="Roles">All that the officer shall have; desk roles only.</param>
    public sealed record Command(Actor? Actor, string Mailbox, AccountRoles Roles);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        if (!Administration.Allows(command.Actor))
        {
            return AccountRefusals.NotAllowed;
        }

        var wanted = command.Roles & AccountRoles.Desk;
        if (wanted == AccountRoles.None)
        {
            return AdministrationRefusals.RolesRequired;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.FindAccountAsync(command.Mailbox, ct) is not { } account)
        {
            return AdministrationRefusals.Unknown;
        }

        if (account.OrganisationId is not null)
        {
            return AdministrationRefusals.NotAnOfficer;
        }

        account.Roles = wanted;
        account.SecurityStamp = LinkToken.NewStamp();
        account.Version++;
        db.Record(Administration.By(command.Actor, "account.roles", $"account/{account.Id}"));
        return await db.TrySaveAsync(ct) is { } changed ? changed : Result.Ok;
    }
}
