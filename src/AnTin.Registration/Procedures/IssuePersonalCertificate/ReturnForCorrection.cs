using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Yêu cầu bổ sung" (Circular 03/2025/TT-VPCP, paper 02): says what is missing, row by row, and pauses the clock.</summary>
public sealed class ReturnForCorrection(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    DossierNotices notices,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of reception or a verifier.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Reason">What is missing, for the whole.</param>
    /// <param name="RowRemarks">Remark by row id; shown in the row's Ghi chú.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        string? Reason,
        IReadOnlyDictionary<Guid, string>? RowRemarks = null
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Reception | AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status =>
                status
                    is DossierStatus.AwaitingReception
                        or DossierStatus.Received
                        or DossierStatus.UnderVerification,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return DossierRefusals.ReasonRequired;
        }

        var now = clock.GetUtcNow();
        var rows = await db.Requests.Where(row => row.DossierId == dossier.Id).ToListAsync(ct);
        foreach (var row in rows)
        {
            row.Remark = command.RowRemarks?.GetValueOrDefault(row.Id);
            row.Status = RowStatus.Checked;
            row.DecidedBy = null;
            row.DecidedAt = null;
            row.Version++;
        }

        dossier.AcceptedCount = 0;
        dossier.RefusedCount = 0;
        dossier.DeskReason = command.Reason.Trim();
        DossierClock.Pause(dossier, await catalogues.CurrentAsync(ct), now);
        dossier.MoveTo(DossierStatus.SupplementRequested);
        db.Log(
            dossier,
            DossierEventKind.SupplementRequested,
            command.Actor,
            now,
            dossier.DeskReason
        );
        await notices.SupplementRequestedAsync(db, dossier, now, ct);
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
