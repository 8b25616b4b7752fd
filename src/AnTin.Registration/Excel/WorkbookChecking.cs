using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Excel;

/// <summary>Runs every rule over the rows of a workbook and asks the population database about those that pass.</summary>
public sealed class WorkbookChecking(RowGathering gathering, PopulationChecks population)
{
    /// <param name="db">Read only.</param>
    /// <param name="dossier">The rows that stand in it already count as neighbours.</param>
    /// <param name="rows">With <see cref="ImportedRow.Form"/> cleaned; errors of reading are kept.</param>
    /// <param name="ct">Gives up.</param>
    internal async Task<List<ImportedRow>> CheckAsync(
        RegistrationDb db,
        Dossier dossier,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken ct
    )
    {
        var forms = rows.Select(row => row.Form).ToList();
        var facts = await gathering.GatherAsync(db, dossier, forms, ct);
        var existing = await db.Requests.AsNoTracking().OfDossier(dossier.Id).ToListAsync(ct);
        var twins = Twins(existing, rows);
        var beside = Beside(
            forms,
            [.. existing.Where(row => !twins.ContainsValue(row.Id)).Select(PersonForms.Of)]
        );
        var checkedRows = new List<ImportedRow>(rows.Count);
        for (var place = 0; place < rows.Count; place++)
        {
            var findings = RowRules
                .Check(forms[place], facts[place])
                .Concat(beside[place])
                .ToList();
            checkedRows.Add(
                rows[place] with
                {
                    Errors = [.. rows[place].Errors, .. Refusals(findings, FindingWeight.Error)],
                    Warnings =
                    [
                        .. rows[place].Warnings,
                        .. Refusals(findings, FindingWeight.Warning),
                    ],
                    Replaces = twins.TryGetValue(rows[place].Number, out var twin) ? twin : null,
                }
            );
        }

        return await AskPopulationAsync(checkedRows, ct);
    }

    private async Task<List<ImportedRow>> AskPopulationAsync(
        List<ImportedRow> rows,
        CancellationToken ct
    )
    {
        var good = rows.FindAll(row => row.IsGood);
        var answers = await population.AskAllAsync(
            good.ConvertAll(row => PopulationClaims.Of(row.Form)),
            ct
        );
        foreach (var (row, answer) in good.Zip(answers))
        {
            var place = rows.IndexOf(row);
            rows[place] = PopulationChecks.Refuse(answer) is { } mismatch
                ? row with
                {
                    Errors = [mismatch],
                    Population = answer.Verdict,
                }
                : row with
                {
                    Population = answer.Verdict,
                };
        }

        return rows;
    }

    /// <summary>The dossier's row that a row repeats, by identity number and mailbox: importing a file twice adds nobody twice.</summary>
    private static Dictionary<int, Guid> Twins(
        List<CertificationRequest> existing,
        IReadOnlyList<ImportedRow> rows
    )
    {
        var keys = existing
            .GroupBy(row => Key(row.IdNumber, row.Mailbox), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        var twins = new Dictionary<int, Guid>();
        foreach (var row in rows)
        {
            // The first row of the sheet with this key is the twin; a second one is a duplicate and says so.
            if (keys.Remove(Key(row.Form.IdNumber, row.Form.Mailbox), out var id))
            {
                twins[row.Number] = id;
            }
        }

        return twins;
    }

    private static string Key(string idNumber, string mailbox) =>
        $"{string.Concat(idNumber.Where(c => !char.IsWhiteSpace(c)))}|{mailbox.Trim().ToLowerInvariant()}";

    private static List<Finding>[] Beside(List<PersonForm> forms, List<PersonForm> existing)
    {
        var all = forms.Concat(existing).ToList();
        var findings = forms.ConvertAll(_ => new List<Finding>()).ToArray();
        foreach (var (index, finding) in RowRules.OfList.SelectMany(rule => rule.Check(all)))
        {
            if (index < forms.Count)
            {
                findings[index].Add(finding);
            }
            else if (PlaceNamed(finding) is { } place && place < forms.Count)
            {
                findings[place].Add(AlreadyInDossier(finding));
            }
        }

        return findings;
    }

    private static int? PlaceNamed(Finding finding) =>
        finding.Refusal.Facts?.TryGetValue("row", out var text) == true
        && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : null;

    private static Finding AlreadyInDossier(Finding finding) =>
        Finding.Error(
            finding.Refusal with
            {
                Message = new Sentence(
                    "Trùng với một yêu cầu đã có trong hồ sơ",
                    "Repeats a request that stands in the dossier already"
                ),
            }
        );

    private static IEnumerable<Refusal> Refusals(List<Finding> findings, FindingWeight weight) =>
        findings.Where(finding => finding.Weight == weight).Select(finding => finding.Refusal);
}
