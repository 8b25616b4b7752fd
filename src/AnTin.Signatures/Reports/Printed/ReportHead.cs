using AnTin.Pdf.Layout;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>Who reports, about which file, and the conclusion.</summary>
internal static class ReportHead
{
    public static IEnumerable<Block> Of(
        ValidationReport report,
        ReportDetails details,
        ReportStyle style
    )
    {
        foreach (var line in details.Agency)
        {
            yield return ReportStyle.OfAgency(line);
        }

        if (details.Agency.Count > 0)
        {
            yield return new Rule(Length.Millimetres(40)) { Alignment = Alignment.Left };
        }

        yield return ReportStyle.OfTitle(
            style.Say("BÁO CÁO KIỂM TRA CHỮ KÝ SỐ", "SIGNATURE VALIDATION REPORT")
        );
        yield return new Gap(10);
        yield return ReportStyle.Lead(
            $"{style.Say("Kết quả", "Verdict")}: {style.Say(VerdictWords.Of(Standings.Of(report)))}. {style.Say(Headlines.Of(report))}."
        );
        foreach (var block in FileRows(report, details, style))
        {
            yield return block;
        }
    }

    private static List<Block> FileRows(
        ValidationReport report,
        ReportDetails details,
        ReportStyle style
    ) =>
        [
            .. ReportStyle.Row(
                style.Say("Việc cần làm", "To do"),
                style.Say(
                    details.Original is null ? NextSteps.Of(report) : NextSteps.OfDetached(report)
                ) + "."
            ),
            .. ReportStyle.Row(style.Say("Tệp", "File"), details.File),
            .. ReportStyle.Row(style.Say("Kích thước", "Size"), style.Bytes(details.Length)),
            .. ReportStyle.DigestRow("SHA-256", details.Sha256),
            .. ReportStyle.Row(
                style.Say("Kiểm tra cùng tệp", "Checked with"),
                details.Original?.Name
            ),
            .. details.Original is { } original
                ? ReportStyle.DigestRow("SHA-256", original.Sha256)
                : [],
            .. ReportStyle.Row(style.Say("Kiểm tra lúc", "Checked at"), style.Time(report.At)),
            .. ReportStyle.Row(style.Say("Chính sách", "Policy"), Policy(report, style)),
            .. style.List(
                style.Say("Về cả tệp", "About the whole file"),
                [.. report.Findings.Select(finding => style.Say(finding.Sentence))],
                20
            ),
        ];

    /// <summary>The policy of this library has a name in both languages; others are called as they call themselves.</summary>
    private static string Policy(ValidationReport report, ReportStyle style) =>
        report.Policy == ValidationPolicy.Default.Name
            ? style.Say("chính sách mặc định của Ấn Tín", report.Policy)
            : report.Policy;
}
