using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>One click after a refusal or a withdrawal: the same receiver and the rows that were not issued, in a new draft.</summary>
public sealed class CopyToNewDraft(
    IDbContextFactory<RegistrationDb> databases,
    CreateDraft createDraft,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of the dossier's organisation.</param>
    /// <param name="DossierId">Which dossier to copy.</param>
    /// <param name="RefusedRowsOnly">Copies what the desk refused; otherwise everything not issued.</param>
    public sealed record Command(Actor Actor, Guid DossierId, bool RefusedRowsOnly = false);

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (source, refusal) = await db.OwnDossierAsync(
            command.Actor,
            command.DossierId,
            SeenVersion.Any,
            status => !status.IsDraft(),
            ct
        );
        if (source is null)
        {
            return refusal!;
        }

        var rows = await db
            .Requests.AsNoTracking()
            .Where(row => row.DossierId == source.Id && row.Status != RowStatus.Issued)
            .Where(row => !command.RefusedRowsOnly || row.Status == RowStatus.Refused)
            .OrderBy(row => row.Ordinal)
            .ToListAsync(ct);
        var created = await createDraft.HandleAsync(
            new CreateDraft.Command(command.Actor, rows.Count),
            ct
        );
        return created.IsOk ? await FillAsync(db, created.Value.Id, source, rows, ct) : created;
    }

    private async Task<Result<DossierRef>> FillAsync(
        RegistrationDb db,
        Guid copyId,
        Dossier source,
        List<CertificationRequest> rows,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var copy = await db.Dossiers.FirstAsync(row => row.Id == copyId, ct);
        copy.Receiver = source.Receiver;
        copy.ReceiverId = source.ReceiverId;
        copy.RowCount = rows.Count;
        copy.Version++;
        DossierSearchText.Refresh(copy);
        var place = 0;
        foreach (var row in rows)
        {
            db.Requests.Add(Copy(row, copyId, ++place, now));
        }

        await db.SaveChangesAsync(ct);
        return DossierRef.Of(copy);
    }

    private static CertificationRequest Copy(
        CertificationRequest row,
        Guid dossierId,
        int place,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            DossierId = dossierId,
            Ordinal = place,
            FullName = row.FullName,
            BirthDate = row.BirthDate,
            IdNumber = row.IdNumber,
            IdIssuedOn = row.IdIssuedOn,
            IdIssuedBy = row.IdIssuedBy,
            Mailbox = row.Mailbox,
            OrganisationId = row.OrganisationId,
            OrganisationPath = row.OrganisationPath,
            Province = row.Province,
            Title = row.Title,
            Phone = row.Phone,
            Street = row.Street,
            Commune = row.Commune,
            OldSerial = row.OldSerial,
            Custody = row.Custody,
            Carrier = row.Carrier,
            KeepsNumber = row.KeepsNumber,
            Status = RowStatus.Draft,
            Population = PopulationVerdict.NotChecked,
            Warnings = row.Warnings,
            SearchText = row.SearchText,
        };
}
