using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Thêm yêu cầu" and "Sửa": one person. Refused with every fault at its field; what was typed stays with the page.</summary>
public sealed class SaveRow(
    IDbContextFactory<RegistrationDb> databases,
    RowGathering gathering,
    PopulationChecks population,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of the dossier's organisation.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="RowId">Null adds a row.</param>
    /// <param name="Form">As typed.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        Guid? RowId,
        PersonForm Form
    );

    public async Task<Result<RowSaved>> HandleAsync(Command command, CancellationToken ct)
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
        var known = rows.Find(row => row.Id == command.RowId);
        if (command.RowId is not null && known is null)
        {
            return DossierRefusals.RowNotFound;
        }

        var form = PersonForms.Clean(command.Form);
        var facts = (await gathering.GatherAsync(db, dossier, [form], ct))[0];
        var findings = RowRules.Check(form, facts).Concat(CheckBeside(rows, known, form)).ToList();
        if (findings.Exists(finding => finding.IsError()))
        {
            return findings
                .Where(finding => finding.IsError())
                .Select(finding => finding.Refusal)
                .ToList();
        }

        var claim = PopulationClaims.Of(form);
        var answer = (await population.AskAllAsync([claim], ct))[0];
        if (PopulationChecks.Refuse(answer) is { } mismatch)
        {
            return mismatch;
        }

        return await WriteAsync(
            db,
            dossier,
            rows,
            known,
            form,
            facts,
            findings,
            answer,
            command.Actor,
            ct
        );
    }

    private async Task<Result<RowSaved>> WriteAsync(
        RegistrationDb db,
        Dossier dossier,
        List<CertificationRequest> rows,
        CertificationRequest? known,
        PersonForm form,
        RowFacts facts,
        List<Finding> findings,
        PopulationAnswer answer,
        Actor actor,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var row = known ?? PersonForms.New(Guid.CreateVersion7(now), dossier.Id, form, facts);
        if (known is null)
        {
            row.Ordinal = rows.Count + 1;
            dossier.RowCount++;
            db.Requests.Add(row);
        }
        else
        {
            PersonForms.Write(row, form, facts);
            row.Version++;
        }

        RowMarks.Set(row, answer, findings, now);
        DossierLetters.Outdate(dossier);
        var kind = known is null ? DossierEventKind.RowAdded : DossierEventKind.RowChanged;
        db.Log(dossier, kind, actor, now, requestId: row.Id);
        return await db.TrySaveAsync(ct) is { } changed
            ? changed
            : new RowSaved(
                row.Id,
                dossier.Version,
                row.Population,
                [.. findings.Select(finding => finding.Refusal)]
            );
    }

    private static IEnumerable<Finding> CheckBeside(
        List<CertificationRequest> rows,
        CertificationRequest? known,
        PersonForm form
    )
    {
        var forms = rows.Select(row => row == known ? form : PersonForms.Of(row)).ToList();
        if (known is null)
        {
            forms.Add(form);
        }

        var place = known is null ? forms.Count - 1 : rows.IndexOf(known);
        return RowRules
            .OfList.SelectMany(rule => rule.Check(forms))
            .Where(answer => answer.Index == place)
            .Select(answer => answer.Finding);
    }
}
