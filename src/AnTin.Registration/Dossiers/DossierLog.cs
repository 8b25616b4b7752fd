using AnTin.Platform.Audit;
using AnTin.Registration.Accounts;

namespace AnTin.Registration.Dossiers;

/// <summary>Writes a change into the timeline people read and into the audit log nobody can edit unseen.</summary>
internal static class DossierLog
{
    /// <summary>Name of the system in timelines.</summary>
    public const string System = "Hệ thống";

    /// <param name="db">Saved later by the act.</param>
    /// <param name="dossier">Gets a new version.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Null for the system.</param>
    /// <param name="at">When.</param>
    /// <param name="text">Reason or detail for people; stays out of the audit log, for it may hold personal data.</param>
    /// <param name="requestId">The row concerned.</param>
    public static void Log(
        this RegistrationDb db,
        Dossier dossier,
        DossierEventKind kind,
        Actor? actor,
        DateTimeOffset at,
        string? text = null,
        Guid? requestId = null
    )
    {
        dossier.Version++;
        dossier.UpdatedAt = at;
        db.LogOnly(dossier, kind, actor, at, text, requestId);
    }

    /// <summary>The same without a new version: for the second and further events of one act.</summary>
    public static void LogOnly(
        this RegistrationDb db,
        Dossier dossier,
        DossierEventKind kind,
        Actor? actor,
        DateTimeOffset at,
        string? text = null,
        Guid? requestId = null
    )
    {
        db.Events.Add(
            new DossierEvent
            {
                Id = Guid.CreateVersion7(at),
                DossierId = dossier.Id,
                RequestId = requestId,
                Kind = kind,
                ActorId = actor?.AccountId,
                ActorName = actor?.Name ?? System,
                At = at,
                Text = text,
            }
        );
        var subject = requestId is null
            ? $"dossier/{dossier.Id}"
            : $"dossier/{dossier.Id}/row/{requestId}";
        db.Record(
            new Act(
                actor?.Id ?? "system",
                actor?.Roles.ToString() ?? "system",
                $"dossier.{kind}",
                subject
            )
        );
    }
}
