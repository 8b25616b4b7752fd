using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The verifier decides rows, one or many at a time. A row is accepted only when the population database agrees with it now.</summary>
public sealed class VerifyRows(
    IDbContextFactory<RegistrationDb> databases,
    PopulationChecks population,
    TimeProvider clock
) : IAct
{
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        IReadOnlyList<RowDecision> Decisions
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status => status is DossierStatus.Received or DossierStatus.UnderVerification,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        if (await FourEyes.RefuseVerifierAsync(db, dossier, command.Actor, ct) is { } samePerson)
        {
            return samePerson;
        }

        var rows = await db.Requests.Where(row => row.DossierId == dossier.Id).ToListAsync(ct);
        var faults = await CheckAsync(command, rows, ct);
        if (faults.Count > 0)
        {
            return faults;
        }

        var now = clock.GetUtcNow();
        dossier.MoveTo(DossierStatus.UnderVerification);
        dossier.VerifierId = command.Actor.AccountId;
        dossier.Version++;
        dossier.UpdatedAt = now;
        foreach (var decision in command.Decisions)
        {
            Decide(
                db,
                dossier,
                rows.First(row => row.Id == decision.RowId),
                decision,
                command.Actor,
                now
            );
        }

        dossier.AcceptedCount = rows.Count(row => row.Status == RowStatus.Accepted);
        dossier.RefusedCount = rows.Count(row => row.Status == RowStatus.Refused);
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }

    private async Task<List<Refusal>> CheckAsync(
        Command command,
        List<CertificationRequest> rows,
        CancellationToken ct
    )
    {
        var faults = new List<Refusal>();
        foreach (
            var twice in command.Decisions.GroupBy(one => one.RowId).Where(all => all.Count() > 1)
        )
        {
            if (rows.Find(row => row.Id == twice.Key) is { } row)
            {
                faults.Add(DossierRefusals.RowDecidedTwice(row.Ordinal));
            }
        }

        foreach (var decision in command.Decisions.DistinctBy(one => one.RowId))
        {
            if (rows.Find(row => row.Id == decision.RowId) is not { } row)
            {
                faults.Add(DossierRefusals.RowNotFound);
            }
            else if (row.Status is RowStatus.Ordered or RowStatus.Issued)
            {
                faults.Add(DossierRefusals.RowDecided(row.Ordinal));
            }
            else if (
                !decision.Accept
                && !Reason.TryRead(
                    decision.Reason,
                    out _,
                    out var fault,
                    field: $"Reason[{decision.RowId}]"
                )
            )
            {
                faults.Add(fault);
            }
        }

        var unsure = rows.Where(row => row.Population != PopulationVerdict.Matches)
            .Where(row =>
                command.Decisions.Any(decision => decision.Accept && decision.RowId == row.Id)
            )
            .ToList();
        var answers = await population.AskAllAsync([.. unsure.Select(PopulationClaims.Of)], ct);
        foreach (var (row, answer) in unsure.Zip(answers))
        {
            RowMarks.SetPopulation(row, answer, clock.GetUtcNow());
            if (answer.Verdict != PopulationVerdict.Matches)
            {
                faults.Add(
                    SubmissionRefusals.OfRow(
                        row.Ordinal,
                        PopulationChecks.Refuse(answer) ?? NotAnswered
                    )
                );
            }
        }

        return faults;
    }

    private static Refusal NotAnswered { get; } =
        new(
            "REG-ROW-POPULATION-DOWN",
            new Sentence(
                "CSDLQG về dân cư chưa trả lời, chưa chấp thuận được",
                "The population database has not answered yet; the row cannot be accepted"
            )
        )
        {
            NextStep = new Sentence("Thử lại sau vài phút.", "Try again in a few minutes."),
        };

    private static void Decide(
        RegistrationDb db,
        Dossier dossier,
        CertificationRequest row,
        RowDecision decision,
        Actor actor,
        DateTimeOffset now
    )
    {
        row.Status = decision.Accept ? RowStatus.Accepted : RowStatus.Refused;
        row.Remark = decision.Accept ? null : Reason.Words(decision.Reason);
        row.DecidedBy = actor.AccountId;
        row.DecidedAt = now;
        row.Version++;
        var kind = decision.Accept ? DossierEventKind.RowAccepted : DossierEventKind.RowRefused;
        db.LogOnly(dossier, kind, actor, now, row.Remark, row.Id);
    }
}
