using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Xóa": only a dossier that was never submitted. The audit log keeps that it existed.</summary>
public sealed class DeleteDraft(IDbContextFactory<RegistrationDb> databases) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.OwnDossierAsync(
            command.Actor,
            command.DossierId,
            command.Version,
            status => status.IsDraft(),
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        db.Dossiers.Remove(dossier);
        db.Record(
            new Act(
                command.Actor.Id,
                command.Actor.Roles.ToString(),
                "dossier.delete",
                $"dossier/{dossier.Id}"
            )
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : Result.Ok;
    }
}
