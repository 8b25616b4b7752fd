using AnTin.Platform.Files;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using AnTin.Registration.RequestLetters;
using AnTin.Registration.Search;
using AnTin.Registration.Workspace;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Nộp hồ sơ": everything is judged once more, all faults are told together, and nothing is consumed by a refusal.</summary>
public sealed class Submit(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    RowGathering gathering,
    LetterJudging judging,
    IFileStore files,
    DossierNotices notices,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version);

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

        var rows = await db.Requests.OfDossier(dossier.Id).ToListAsync(ct);
        var faults = new List<Refusal>();
        await CheckWholeAsync(db, dossier, rows, faults, ct);
        await CheckRowsAsync(db, dossier, rows, faults, ct);
        await CheckLetterAsync(db, dossier, rows, faults, ct);
        return faults.Count > 0 ? faults : await FileAsync(db, dossier, command.Actor, ct);
    }

    private static async Task CheckWholeAsync(
        RegistrationDb db,
        Dossier dossier,
        List<CertificationRequest> rows,
        List<Refusal> faults,
        CancellationToken ct
    )
    {
        var organisation = await db
            .Organisations.AsNoTracking()
            .FirstAsync(row => row.Id == dossier.OrganisationId, ct);
        faults.AddRange(ManagingOrganisation.Check(organisation));
        if (dossier.Receiver is null)
        {
            faults.Add(SubmissionRefusals.ReceiverMissing);
        }

        if (rows.Count == 0)
        {
            faults.Add(SubmissionRefusals.NoRows);
        }

        if (rows.Count != dossier.DeclaredCount)
        {
            faults.Add(LetterRefusals.TooFewRows(rows.Count, dossier.DeclaredCount));
        }

        if (rows.Select(row => row.Custody == KeyCustody.Central).Distinct().Count() > 1)
        {
            faults.Add(OneCustodyPerLetter.Mixed);
        }

        if (dossier is { HasRevocationLetter: true, RevocationLetterFileId: null })
        {
            faults.Add(SubmissionRefusals.RevocationLetterMissing);
        }
    }

    private async Task CheckRowsAsync(
        RegistrationDb db,
        Dossier dossier,
        List<CertificationRequest> rows,
        List<Refusal> faults,
        CancellationToken ct
    )
    {
        var forms = rows.Select(PersonForms.Of).ToList();
        var facts = await gathering.GatherAsync(db, dossier, forms, ct);
        for (var place = 0; place < rows.Count; place++)
        {
            var errors = RowRules
                .Check(forms[place], facts[place])
                .Where(finding => finding.IsError());
            faults.AddRange(
                errors.Select(error => SubmissionRefusals.OfRow(place + 1, error.Refusal))
            );
            if (rows[place].Population is PopulationVerdict.Differs or PopulationVerdict.NotFound)
            {
                var answer = new PopulationAnswer(
                    rows[place].Population,
                    rows[place].PopulationFields?.Split(',') ?? []
                );
                faults.Add(SubmissionRefusals.OfRow(place + 1, PopulationChecks.Refuse(answer)!));
            }
        }

        var beside = RowRules
            .OfList.SelectMany(rule => rule.Check(forms))
            .Where(answer => answer.Finding.IsError());
        faults.AddRange(
            beside.Select(answer =>
                SubmissionRefusals.OfRow(answer.Index + 1, answer.Finding.Refusal)
            )
        );
    }

    private async Task CheckLetterAsync(
        RegistrationDb db,
        Dossier dossier,
        List<CertificationRequest> rows,
        List<Refusal> faults,
        CancellationToken ct
    )
    {
        var file = await db
            .Files.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == dossier.LetterFileId, ct);
        var content = file is null ? null : await files.ReadAsync(file.Digest, ct);
        if (content is null)
        {
            faults.Add(LetterRefusals.Missing);
            return;
        }

        var judgement = await judging.JudgeAsync(dossier, rows, content, dossier.LetterCount, ct);
        // The count is told once, whichever number it disagrees with.
        faults.AddRange(
            judgement.Faults.Where(fault => !faults.Exists(known => known.Code == fault.Code))
        );
    }

    private async Task<Result<DossierRef>> FileAsync(
        RegistrationDb db,
        Dossier dossier,
        Actor actor,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var catalogue = await catalogues.CurrentAsync(ct);
        var again = dossier.SubmittedAt is not null;
        dossier.MoveTo(DossierStatus.AwaitingReception);
        dossier.LetterState = LetterState.Valid;
        dossier.SubmittedAt ??= now;
        dossier.DeskReason = null;
        if (dossier.PausedDaysLeft is not null)
        {
            DossierClock.Resume(dossier, catalogue, now);
        }
        else
        {
            dossier.QueueAt = DossierClock.ProvisionalDue(dossier, catalogue, now);
        }

        DossierSearchText.Refresh(dossier);
        db.Log(
            dossier,
            again ? DossierEventKind.Resubmitted : DossierEventKind.Submitted,
            actor,
            now
        );
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!again)
        {
            await Counters.AddAsync(db, Counter.Submitted, 1, ct);
        }

        await db.DossierTerms.Where(term => term.DossierId == dossier.Id).ExecuteDeleteAsync(ct);
        db.DossierTerms.AddRange(SearchTerms.Of(dossier));
        await notices.SubmittedAsync(db, dossier, now, ct);
        if (await db.TrySaveAsync(ct) is { } changed)
        {
            return changed;
        }

        await transaction.CommitAsync(ct);
        return DossierRef.Of(dossier);
    }
}
