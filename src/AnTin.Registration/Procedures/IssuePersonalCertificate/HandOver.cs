using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>
/// The organisation's notice of hand-over came in (Decree 68/2024, Mẫu số 07): certificates on tokens take effect and the
/// dossier is settled.
/// </summary>
public sealed class HandOver(
    IDbContextFactory<RegistrationDb> databases,
    DossierNotices notices,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">A CA operator or reception.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="NoticeNumber">Number of Mẫu số 07.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        string? NoticeNumber
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.CaOperator | AccountRoles.Reception,
            command.DossierId,
            command.Version,
            status => status == DossierStatus.AwaitingHandOver,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        if (string.IsNullOrWhiteSpace(command.NoticeNumber))
        {
            return new Refusal(
                "REG-HANDOVER-NUMBER",
                new Sentence(
                    "Số thông báo bàn giao (Mẫu số 07) là trường bắt buộc",
                    "Enter the number of the notice (Mẫu số 07)"
                )
            )
            {
                Field = "NoticeNumber",
            };
        }

        var now = clock.GetUtcNow();
        var ids = db
            .Requests.Where(row => row.DossierId == dossier.Id)
            .Select(row => (Guid?)row.Id);
        var waiting = await db
            .Certificates.Where(row =>
                ids.Contains(row.RequestId) && row.State == CertificateState.AwaitingEffect
            )
            .ToListAsync(ct);
        foreach (var certificate in waiting)
        {
            certificate.State = CertificateState.Active;
        }

        db.Log(
            dossier,
            DossierEventKind.HandedOver,
            command.Actor,
            now,
            $"Mẫu số 07: {command.NoticeNumber.Trim()}"
        );
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Settlement.CloseAsync(db, dossier, notices, now, ct);
        if (await db.TrySaveAsync(ct) is { } changed)
        {
            return changed;
        }

        await transaction.CommitAsync(ct);
        return DossierRef.Of(dossier);
    }
}
