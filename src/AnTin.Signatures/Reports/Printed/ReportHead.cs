using AnTin.Pdf.Layout;
using AnTin.Signatures.Validation;

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
            $"{style.Say("Kết luận", "Conclusion")}: {style.Say(report.Sentence)} ({report.Conclusion.ToStandardName()})."
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
                style.Say(NextSteps.Of(report)) + "."
            ),
            .. ReportStyle.Row(style.Say("Tệp", "File"), details.File),
            .. ReportStyle.Row(style.Say("Kích thước", "Size"), style.Bytes(details.Length)),
            .. ReportStyle.DigestRow("SHA-256", details.Sha256),
            .. ReportStyle.Row(style.Say("Định dạng", "Format"), ReportJson.NameOf(report.Format)),
            .. ReportStyle.Row(style.Say("Kiểm tra lúc", "Checked at"), style.Time(report.At)),
            .. ReportStyle.Row(style.Say("Chính sách", "Policy"), report.Policy),
            .. style.List(
                style.Say("Về cả tệp", "About the whole file"),
                [
                    .. report.Findings.Select(finding =>
                        $"{style.Say(finding.Sentence)} [{finding.Code}]"
                    ),
                ],
                20
            ),
        ];
}
