using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Writes what checks said into a row: its sender-side status, the population's answer, its warnings.</summary>
internal static class RowMarks
{
    public static void Set(
        CertificationRequest row,
        PopulationAnswer answer,
        IEnumerable<Finding> findings,
        DateTimeOffset now
    )
    {
        SetPopulation(row, answer, now);
        row.Status =
            answer.Verdict == PopulationVerdict.Matches ? RowStatus.Checked : RowStatus.Draft;
        row.Remark = null;
        var codes = findings
            .Where(finding => finding.Weight == FindingWeight.Warning)
            .Select(finding => finding.Refusal.Code)
            .Distinct(StringComparer.Ordinal);
        var joined = string.Join(',', codes);
        row.Warnings = joined.Length == 0 ? null : joined;
    }

    public static void SetPopulation(
        CertificationRequest row,
        PopulationAnswer answer,
        DateTimeOffset now
    )
    {
        row.Population = answer.Verdict;
        row.PopulationFields = answer.Fields.Count == 0 ? null : string.Join(',', answer.Fields);
        row.PopulationCheckedAt = now;
        row.PopulationRetryAt =
            answer.Verdict == PopulationVerdict.Unavailable
                ? now + PopulationChecks.RetryAfter
                : null;
    }
}
