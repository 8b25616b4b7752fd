using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The sender takes a dossier back while nobody at the desk has received it (P-12), or instead of supplementing it.</summary>
public sealed class Withdraw(IDbContextFactory<RegistrationDb> databases, TimeProvider clock) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version, string? Reason);

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.OwnDossierAsync(
            command.Actor,
            command.DossierId,
            command.Version,
            status =>
                status is DossierStatus.AwaitingReception or DossierStatus.SupplementRequested,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var reason = Reason.Words(command.Reason);
        if (reason.Length > Reason.Longest)
        {
            return DossierRefusals.ReasonTooLong;
        }

        var now = clock.GetUtcNow();
        dossier.MoveTo(DossierStatus.Withdrawn);
        dossier.DueAt = null;
        db.Log(
            dossier,
            DossierEventKind.Withdrawn,
            command.Actor,
            now,
            reason.Length == 0 ? null : reason
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
