using AnTin.Platform.Files;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>
/// "Đính kèm văn bản": keeps the signed letter and says at once whether it will pass. A letter that will not is kept too,
/// so that the sender sees what the portal saw; only submission refuses it.
/// </summary>
public sealed class AttachLetter(
    IDbContextFactory<RegistrationDb> databases,
    IFileStore files,
    LetterJudging judging,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of the dossier's organisation.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="FileName">As the browser names it.</param>
    /// <param name="Content">The bytes.</param>
    /// <param name="TypedCount">The number the letter states, for a letter the office wrote itself.</param>
    /// <param name="Kind">The request letter, or the revocation letter beside it.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        string FileName,
        byte[] Content,
        int? TypedCount = null,
        DossierFileKind Kind = DossierFileKind.AttachedLetter
    );

    public async Task<Result<LetterAttached>> HandleAsync(Command command, CancellationToken ct)
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

        using var content = new MemoryStream(command.Content, writable: false);
        var stored = await files.SaveAsync(content, settings.LargestLetter, ct);
        if (!stored.IsOk)
        {
            return stored.Refusals.ToList();
        }

        var now = clock.GetUtcNow();
        var file = new DossierFile
        {
            Id = Guid.CreateVersion7(now),
            DossierId = dossier.Id,
            Kind = command.Kind,
            Name = Path.GetFileName(command.FileName.Replace('\\', '/')),
            MediaType = "application/pdf",
            Digest = stored.Value.Digest,
            Size = stored.Value.Length,
            AddedBy = command.Actor.AccountId,
            AddedAt = now,
        };
        db.Files.Add(file);
        return command.Kind == DossierFileKind.RevocationLetter
            ? await AttachRevocationAsync(db, dossier, file, command, ct)
            : await AttachRequestAsync(db, dossier, file, command, ct);
    }

    private async Task<Result<LetterAttached>> AttachRequestAsync(
        RegistrationDb db,
        Dossier dossier,
        DossierFile file,
        Command command,
        CancellationToken ct
    )
    {
        var rows = await db
            .Requests.AsNoTracking()
            .Where(row => row.DossierId == dossier.Id)
            .ToListAsync(ct);
        var judgement = await judging.JudgeAsync(
            dossier,
            rows,
            command.Content,
            command.TypedCount,
            ct
        );
        dossier.LetterFileId = file.Id;
        dossier.LetterState = judgement.Faults.Count == 0 ? LetterState.Valid : LetterState.Faulty;
        dossier.LetterSignedBy = judgement.SignedBy;
        dossier.LetterWrittenByOffice = judgement.WrittenByOffice;
        dossier.LetterCount = judgement.Count;
        db.Log(
            dossier,
            DossierEventKind.LetterAttached,
            command.Actor,
            clock.GetUtcNow(),
            file.Name
        );
        var message =
            dossier.LetterState == LetterState.Valid
                ? new Sentence(
                    $"Văn bản/Hồ sơ ký số hợp lệ Ký bởi: {judgement.SignedBy}",
                    $"The letter is validly signed by: {judgement.SignedBy}"
                )
                : judgement.Faults[0].Message;
        return await db.TrySaveAsync(ct) is { } changed
            ? changed
            : new LetterAttached(
                dossier.LetterState,
                message,
                judgement.Faults,
                DossierRef.Of(dossier)
            );
    }

    private async Task<Result<LetterAttached>> AttachRevocationAsync(
        RegistrationDb db,
        Dossier dossier,
        DossierFile file,
        Command command,
        CancellationToken ct
    )
    {
        dossier.HasRevocationLetter = true;
        dossier.RevocationLetterFileId = file.Id;
        db.Log(
            dossier,
            DossierEventKind.LetterAttached,
            command.Actor,
            clock.GetUtcNow(),
            file.Name
        );
        var message = new Sentence(
            "Đã đính kèm công văn thu hồi",
            "The revocation letter is attached"
        );
        return await db.TrySaveAsync(ct) is { } changed
            ? changed
            : new LetterAttached(dossier.LetterState, message, [], DossierRef.Of(dossier));
    }
}
