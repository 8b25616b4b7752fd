using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Tests.World;

/// <summary>Walks a dossier through the acts, as far as a test needs.</summary>
internal static class Filing
{
    public static async Task<DossierRef> DraftAsync(
        this Room room,
        Actor actor,
        params PersonForm[] rows
    )
    {
        var draft = await room.Get<CreateDraft>()
            .HandleAsync(new(actor, rows.Length, People.Receiver), default);
        foreach (var form in rows)
        {
            var saved = await room.Get<SaveRow>()
                .HandleAsync(new(actor, draft.Value.Id, SeenVersion.Any, null, form), default);
            saved.Refusals.ShouldBeEmpty();
        }

        return draft.Value;
    }

    public static async Task<byte[]> ExportAsync(this Room room, Actor actor, Guid dossier) =>
        (
            await room.Get<ExportLetter>()
                .HandleAsync(new(actor, dossier, SeenVersion.Any, "01/CV-CTS"), default)
        )
            .Value
            .Pdf;

    public static async Task<LetterAttached> AttachAsync(
        this Room room,
        Actor actor,
        Guid dossier,
        byte[] letter,
        int? count = null
    ) =>
        (
            await room.Get<AttachLetter>()
                .HandleAsync(
                    new(actor, dossier, SeenVersion.Any, "01-CV-CTS.signed.pdf", letter, count),
                    default
                )
        ).Value;

    public static async Task<DossierRef> SubmittedAsync(
        this Room room,
        Actor actor,
        params PersonForm[] rows
    )
    {
        var draft = await room.DraftAsync(actor, rows);
        await room.AttachAsync(actor, draft.Id, await room.ExportAsync(actor, draft.Id));
        var submitted = await room.Get<Submit>()
            .HandleAsync(new(actor, draft.Id, SeenVersion.Any), default);
        submitted.Refusals.ShouldBeEmpty();
        return submitted.Value;
    }

    public static async Task<DossierRef> ReceivedAsync(
        this Room room,
        Actor actor,
        params PersonForm[] rows
    )
    {
        var submitted = await room.SubmittedAsync(actor, rows);
        return (
            await room.Get<Accept>()
                .HandleAsync(new(room.Reception, submitted.Id, SeenVersion.Any), default)
        ).Value;
    }

    /// <summary>Verified by <see cref="Room.Verifier"/>: all rows but those at <paramref name="refused"/> (from 0).</summary>
    public static async Task<DossierRef> VerifiedAsync(
        this Room room,
        Actor actor,
        PersonForm[] rows,
        params int[] refused
    )
    {
        var received = await room.ReceivedAsync(actor, rows);
        var ids = await room.RowIdsAsync(received.Id);
        var decisions = ids.Select(
            (id, place) =>
                refused.Contains(place)
                    ? new RowDecision(id, Accept: false, "Sai đơn vị công tác")
                    : new RowDecision(id, Accept: true)
        );
        var verified = await room.Get<VerifyRows>()
            .HandleAsync(new(room.Verifier, received.Id, SeenVersion.Any, [.. decisions]), default);
        verified.Refusals.ShouldBeEmpty();
        return verified.Value;
    }

    public static async Task<DossierRef> ApprovedAsync(
        this Room room,
        Actor actor,
        PersonForm[] rows,
        params int[] refused
    )
    {
        var verified = await room.VerifiedAsync(actor, rows, refused);
        var sent = await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        sent.Refusals.ShouldBeEmpty();
        var approved = await room.Get<Approve>()
            .HandleAsync(new(room.Approver, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        approved.Refusals.ShouldBeEmpty();
        return approved.Value;
    }

    public static async Task<IReadOnlyList<Guid>> RowIdsAsync(this Room room, Guid dossier)
    {
        await using var db = room.Db();
        return
        [
            .. db
                .Requests.Where(row => row.DossierId == dossier)
                .OrderBy(row => row.Ordinal)
                .Select(row => row.Id),
        ];
    }

    public static async Task<Dossier> DossierAsync(this Room room, Guid id)
    {
        await using var db = room.Db();
        return (await db.Dossiers.FindAsync(id))!;
    }
}
