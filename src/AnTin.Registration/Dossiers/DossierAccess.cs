using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Dossiers;

/// <summary>Who may touch which dossier. Acts begin here.</summary>
internal static class DossierAccess
{
    /// <summary>The dossier of the actor's own organisation in a status that <paramref name="allowed"/> takes; else the refusal.</summary>
    public static async Task<(Dossier? Dossier, Refusal? Refusal)> OwnDossierAsync(
        this RegistrationDb db,
        Actor actor,
        Guid dossierId,
        SeenVersion version,
        Func<DossierStatus, bool> allowed,
        CancellationToken ct
    )
    {
        var dossier = await db.Dossiers.FirstOrDefaultAsync(row => row.Id == dossierId, ct);
        if (
            dossier is null
            || !actor.Has(AccountRoles.Sender)
            || dossier.OrganisationId != actor.OrganisationId
        )
        {
            return (null, DossierRefusals.NotFound);
        }

        return Judge(dossier, version, allowed);
    }

    /// <summary>The same of a dossier that its organisation may still change.</summary>
    public static Task<(Dossier? Dossier, Refusal? Refusal)> OwnDraftAsync(
        this RegistrationDb db,
        Actor actor,
        Guid dossierId,
        SeenVersion version,
        CancellationToken ct
    ) => db.OwnDossierAsync(actor, dossierId, version, DossierStatusWords.IsEditable, ct);

    /// <summary>The dossier for an officer of the desk who holds one of <paramref name="roles"/>.</summary>
    public static async Task<(Dossier? Dossier, Refusal? Refusal)> DeskDossierAsync(
        this RegistrationDb db,
        Actor actor,
        AccountRoles roles,
        Guid dossierId,
        SeenVersion version,
        Func<DossierStatus, bool> allowed,
        CancellationToken ct
    )
    {
        if (!actor.Has(roles & AccountRoles.Desk))
        {
            return (null, DossierRefusals.NotAllowed);
        }

        var dossier = await db.Dossiers.FirstOrDefaultAsync(row => row.Id == dossierId, ct);
        return dossier is null || dossier.DeskShelf == DeskShelf.Hidden
            ? (null, DossierRefusals.NotFound)
            : Judge(dossier, version, allowed);
    }

    private static (Dossier? Dossier, Refusal? Refusal) Judge(
        Dossier dossier,
        SeenVersion version,
        Func<DossierStatus, bool> allowed
    )
    {
        if (!allowed(dossier.Status))
        {
            return (null, DossierRefusals.WrongStatus(dossier.Status));
        }

        return Saving.RefuseOldVersion(version, dossier.Version) is { } old
            ? (null, old)
            : (dossier, null);
    }
}
