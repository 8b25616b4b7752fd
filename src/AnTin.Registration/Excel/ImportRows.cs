using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Excel;

/// <summary>"Import": takes the good rows of a checked workbook into the dossier, all in one transaction. Doing it again changes nothing.</summary>
public sealed class ImportRows(
    IDbContextFactory<RegistrationDb> databases,
    RowGathering gathering,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of the dossier's organisation.</param>
    /// <param name="ImportId">From <see cref="CheckWorkbook"/>.</param>
    /// <param name="EvenWhenSomeAreWrong">Take the good rows and leave the wrong ones; otherwise one wrong row refuses the whole.</param>
    public sealed record Command(Actor Actor, Guid ImportId, bool EvenWhenSomeAreWrong);

    public async Task<Result<ImportDone>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var draft = await ImportReader.FindAsync(db, command.Actor, command.ImportId, ct);
        if (draft is null)
        {
            return ExcelRefusals.NotFound;
        }

        var (dossier, refusal) = await db.OwnDraftAsync(
            command.Actor,
            draft.DossierId,
            SeenVersion.Any,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var rows = ImportJson.Read(draft.Rows);
        var good = rows.FindAll(row => row.IsGood);
        if (draft.ImportedAt is not null)
        {
            return new ImportDone(0, 0, rows.Count - good.Count, DossierRef.Of(dossier));
        }

        if (good.Count == 0 || (good.Count < rows.Count && !command.EvenWhenSomeAreWrong))
        {
            return StillWrong(rows.Count - good.Count);
        }

        return await TakeAsync(
            db,
            draft,
            dossier,
            good,
            rows.Count - good.Count,
            command.Actor,
            ct
        );
    }

    private async Task<Result<ImportDone>> TakeAsync(
        RegistrationDb db,
        ImportDraft draft,
        Dossier dossier,
        List<ImportedRow> good,
        int left,
        Actor actor,
        CancellationToken ct
    )
    {
        var facts = await gathering.GatherAsync(db, dossier, [.. good.Select(row => row.Form)], ct);
        var stale = good.Zip(facts)
            .SelectMany(pair =>
                RowRules
                    .Check(pair.First.Form, pair.Second)
                    .Where(finding => finding.IsError())
                    .Select(finding => SubmissionRefusals.OfRow(pair.First.Number, finding.Refusal))
            )
            .ToList();
        if (stale.Count > 0)
        {
            return stale;
        }

        var now = clock.GetUtcNow();
        var known = await db
            .Requests.Where(row => row.DossierId == dossier.Id)
            .ToDictionaryAsync(row => row.Id, ct);
        if (known.Count + good.Count(row => !IsKnown(known, row)) > TemplateStamp.MostRows)
        {
            return ExcelRefusals.TooManyRows;
        }

        var added = 0;
        for (var place = 0; place < good.Count; place++)
        {
            added += Write(db, dossier, known, good[place], facts[place], now) ? 1 : 0;
        }

        draft.ImportedAt = now;
        draft.Version++;
        dossier.RowCount += added;
        DossierLetters.Outdate(dossier);
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"Thêm {added}, cập nhật {good.Count - added}"
        );
        db.Log(dossier, DossierEventKind.RowsImported, actor, now, counts);
        return await db.TrySaveAsync(ct) is { } changed
            ? changed
            : new ImportDone(added, good.Count - added, left, DossierRef.Of(dossier));
    }

    /// <summary>True when the row was added, false when a known one was mended.</summary>
    private static bool Write(
        RegistrationDb db,
        Dossier dossier,
        Dictionary<Guid, CertificationRequest> known,
        ImportedRow imported,
        RowFacts facts,
        DateTimeOffset now
    )
    {
        var isKnown = IsKnown(known, imported);
        var row = isKnown
            ? known[imported.Replaces!.Value]
            : PersonForms.New(Guid.CreateVersion7(now), dossier.Id, imported.Form, facts);
        if (isKnown)
        {
            PersonForms.Write(row, imported.Form, facts);
            row.Version++;
        }
        else
        {
            row.Ordinal = known.Count + 1;
            known[row.Id] = row;
            db.Requests.Add(row);
        }

        var answer =
            imported.Population == PopulationVerdict.Unavailable
                ? PopulationAnswer.Unavailable
                : PopulationAnswer.Matches;
        RowMarks.Set(row, answer, imported.Warnings.Select(Finding.Warning), now);
        return !isKnown;
    }

    private static bool IsKnown(Dictionary<Guid, CertificationRequest> known, ImportedRow row) =>
        row.Replaces is { } id && known.ContainsKey(id);

    private static Refusal StillWrong(int wrong) =>
        new(
            "REG-EXCEL-WRONG-ROWS",
            new Sentence(
                $"Còn {wrong} dòng lỗi, chưa nhập dòng nào",
                $"{wrong} rows are wrong; none was imported"
            )
        )
        {
            NextStep = new Sentence(
                "Tải tập tin kèm ghi chú, sửa rồi tải lên lại; hoặc chọn chỉ nhập các dòng đúng.",
                "Download the file with remarks, mend it and upload again; or import the good rows only."
            ),
        };
}
