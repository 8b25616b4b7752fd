using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Lưu" on a dossier that exists: number of requests, receiver, revocation letter, note.</summary>
public sealed class SaveGeneral(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of the dossier's organisation.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="DeclaredCount">Số lượng YC.</param>
    /// <param name="Receiver">As typed; null leaves the receiver as it is, unless <paramref name="ReceiverId"/> names one.</param>
    /// <param name="ReceiverId">A saved receiver.</param>
    /// <param name="HasRevocationLetter">"Có công văn thu hồi".</param>
    /// <param name="Note">Ghi chú.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        int DeclaredCount,
        ReceiverForm? Receiver = null,
        Guid? ReceiverId = null,
        bool HasRevocationLetter = false,
        string? Note = null
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.OwnDraftAsync(
            command.Actor,
            command.DossierId,
            command.Version,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var now = clock.GetUtcNow();
        var form = new GeneralForm(
            command.DeclaredCount,
            command.Receiver,
            command.ReceiverId,
            command.HasRevocationLetter,
            command.Note
        );
        var catalogue = await catalogues.CurrentAsync(ct);
        var read = await form.ReadAsync(
            db,
            dossier.OrganisationId,
            catalogue,
            VietnamTime.DateOf(now),
            ct
        );
        if (!read.IsOk)
        {
            return read.Refusals.ToList();
        }

        read.Value.Write(dossier);
        DossierSearchText.Refresh(dossier);
        db.Log(dossier, DossierEventKind.GeneralChanged, command.Actor, now);
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
