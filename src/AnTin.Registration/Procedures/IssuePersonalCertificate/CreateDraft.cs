using AnTin.Platform.Ids;
using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The first "Lưu": opens a dossier "Đang tạo" and gives it its code.</summary>
public sealed class CreateDraft(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of an organisation.</param>
    /// <param name="DeclaredCount">Số lượng YC.</param>
    /// <param name="Receiver">As typed; null to fill it in later.</param>
    /// <param name="ReceiverId">A saved receiver, instead of <paramref name="Receiver"/>.</param>
    /// <param name="HasRevocationLetter">"Có công văn thu hồi".</param>
    /// <param name="Note">Ghi chú.</param>
    /// <param name="Type">Code of the procedure, as chosen.</param>
    public sealed record Command(
        Actor Actor,
        int DeclaredCount = 0,
        ReceiverForm? Receiver = null,
        Guid? ReceiverId = null,
        bool HasRevocationLetter = false,
        string? Note = null,
        string? Type = ProcedureCode.IssuePersonalCertificate
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var actor = command.Actor;
        var now = clock.GetUtcNow();
        var organisation = await db
            .Organisations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == actor.OrganisationId, ct);
        if (organisation is null || !actor.Has(AccountRoles.Sender))
        {
            return DossierRefusals.NotAllowed;
        }

        if (ProcedureRefusals.OfType(command.Type) is { } closed)
        {
            return closed;
        }

        var general = new GeneralForm(
            command.DeclaredCount,
            command.Receiver,
            command.ReceiverId,
            command.HasRevocationLetter,
            command.Note
        );
        var catalogue = await catalogues.CurrentAsync(ct);
        var read = await general.ReadAsync(
            db,
            organisation.Id,
            catalogue,
            VietnamTime.DateOf(now),
            ct
        );
        if (!read.IsOk)
        {
            return read.Refusals.ToList();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var code = await DossierNumbers.NextAsync(db, organisation.Id, VietnamTime.DateOf(now), ct);
        var dossier = new Dossier
        {
            Id = Guid.CreateVersion7(now),
            Code = code.ToString(),
            LookupCode = LookupCode.New().Value,
            ProcedureCode = ProcedureCode.IssuePersonalCertificate,
            OrganisationId = organisation.Id,
            OrganisationPath = organisation.Path,
            TreeKey = organisation.TreeKey,
            Bloc = organisation.Bloc,
            CreatedBy = actor.AccountId,
            CreatedAt = now,
            QueueAt = now,
        };
        dossier.MoveTo(DossierStatus.Draft);
        read.Value.Write(dossier);
        DossierSearchText.Refresh(dossier);
        db.Dossiers.Add(dossier);
        db.Log(dossier, DossierEventKind.Created, actor, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return DossierRef.Of(dossier);
    }
}
