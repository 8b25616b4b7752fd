using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using AnTin.Registration.Values;
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

    /// <summary>Whose act it is in such a status: before reception has taken the dossier in, it is reception's alone.</summary>
    public static AccountRoles MayBeDoneBy(DossierStatus status) =>
        status switch
        {
            DossierStatus.AwaitingReception => AccountRoles.Reception,
            DossierStatus.Received or DossierStatus.UnderVerification => AccountRoles.Reception
                | AccountRoles.Verifier,
            _ => AccountRoles.None,
        };

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Reception | AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status => command.Actor.Has(MayBeDoneBy(status)),
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var faults = Read(command, out var reason, out var remarks);
        if (faults.Count > 0)
        {
            return faults;
        }

        var now = clock.GetUtcNow();
        var rows = await db.Requests.Where(row => row.DossierId == dossier.Id).ToListAsync(ct);
        if (remarks.Keys.Except(rows.Select(row => row.Id)).Any())
        {
            return DossierRefusals.RowNotFound;
        }

        foreach (var row in rows)
        {
            row.Remark = remarks.GetValueOrDefault(row.Id);
            row.Status = RowStatus.Checked;
            row.DecidedBy = null;
            row.DecidedAt = null;
            row.Version++;
        }

        dossier.AcceptedCount = 0;
        dossier.RefusedCount = 0;
        dossier.DeskReason = reason;
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

    /// <returns>What is wrong with the words; empty when they are taken.</returns>
    private static List<Refusal> Read(
        Command command,
        out string reason,
        out Dictionary<Guid, string> remarks
    )
    {
        remarks = (command.RowRemarks ?? new Dictionary<Guid, string>())
            .Select(remark => (remark.Key, Words: Reason.Words(remark.Value)))
            .Where(remark => remark.Words.Length > 0)
            .ToDictionary(remark => remark.Key, remark => remark.Words);
        var faults = remarks
            .Where(remark => remark.Value.Length > Reason.Longest)
            .Select(remark =>
                DossierRefusals.ReasonTooLong with
                {
                    Field = $"Remarks[{remark.Key}]",
                }
            )
            .ToList();
        if (!Reason.TryRead(command.Reason, out reason, out var fault))
        {
            faults.Insert(0, fault);
        }

        return faults;
    }
}
