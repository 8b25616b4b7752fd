using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"+ THÊM MỚI" and "SỬA" at the receiver: keeps a person whom later dossiers choose again .</summary>
public sealed class SaveReceiver(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of an organisation.</param>
    /// <param name="ReceiverId">Null adds one.</param>
    /// <param name="Receiver">As typed.</param>
    public sealed record Command(Actor Actor, Guid? ReceiverId, ReceiverForm Receiver);

    public async Task<Result<Receiver>> HandleAsync(Command command, CancellationToken ct)
    {
        if (
            command.Actor.OrganisationId is not { } organisation
            || !command.Actor.Has(AccountRoles.Sender)
        )
        {
            return DossierRefusals.NotAllowed;
        }

        var now = clock.GetUtcNow();
        var catalogue = await catalogues.CurrentAsync(ct);
        var read = ReceiverForms.Read(command.Receiver, catalogue, VietnamTime.DateOf(now));
        if (!read.IsOk)
        {
            return read.Refusals.ToList();
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var receiver = await db.Receivers.FirstOrDefaultAsync(
            row => row.Id == command.ReceiverId && row.OrganisationId == organisation,
            ct
        );
        if (receiver is null)
        {
            receiver = new Receiver
            {
                Id = Guid.CreateVersion7(now),
                OrganisationId = organisation,
                Details = read.Value,
                UpdatedAt = now,
            };
            db.Receivers.Add(receiver);
        }

        receiver.Details = read.Value;
        receiver.UpdatedAt = now;
        db.Record(
            new Act(
                command.Actor.Id,
                command.Actor.Roles.ToString(),
                "receiver.save",
                $"receiver/{receiver.Id}"
            )
        );
        await db.SaveChangesAsync(ct);
        return receiver;
    }
}
