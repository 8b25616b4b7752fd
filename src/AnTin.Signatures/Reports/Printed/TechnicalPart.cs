using System.Globalization;
using AnTin.Pdf.Layout;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>At the end, for those who check the checker: the standard's words, names, numbers, codes.</summary>
internal static class TechnicalPart
{
    private const int MostLines = 40;

    public static IEnumerable<Block> Of(ValidationReport report, ReportStyle style)
    {
        yield return ReportStyle.Heading(style.Say("Phần kỹ thuật", "Technical part"));
        foreach (var block in OfFile(report, style))
        {
            yield return block;
        }

        for (var i = 0; i < report.Signatures.Count; i++)
        {
            var signature = report.Signatures[i];
            yield return new Together([
                ReportStyle.Subheading(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{style.Say("Chữ ký", "Signature")} {i + 1} ({style.Say("ô", "field")} {signature.Field})"
                    )
                ),
                .. Rows(signature, style),
            ]);
            foreach (var block in Lists(signature, style))
            {
                yield return block;
            }
        }
    }

    private static List<Block> OfFile(ValidationReport report, ReportStyle style) =>
        [
            .. ReportStyle.Row("ETSI EN 319 102-1", report.Conclusion.ToStandardName()),
            .. ReportStyle.Row(style.Say("Định dạng", "Format"), ReportJson.NameOf(report.Format)),
            .. ReportStyle.Row(style.Say("Vì sao", "Why"), Why(report, style)),
            .. ReportStyle.Row(
                style.Say("Mã về cả tệp", "Codes of the file"),
                string.Join(" ", report.Findings.Select(finding => finding.Code))
            ),
            .. style.List(
                style.Say("Thay đổi từng phiên bản", "Changes by revision"),
                [
                    .. report.Timeline.SelectMany(revision =>
                        revision.Suspicious.Select(change =>
                            $"{revision.Number} (byte {revision.Start}–{revision.End}): {ChangeLines.Of(change, style)}"
                        )
                    ),
                ],
                MostLines
            ),
        ];

    /// <summary>The headline of a file that cannot be read does not say what is wrong in it.</summary>
    private static string? Why(ValidationReport report, ReportStyle style) =>
        report.Conclusion == Conclusion.Unreadable ? style.Say(report.Sentence) : null;

    private static List<Block> Rows(SignatureReport signature, ReportStyle style)
    {
        var signer = signature.Signer;
        return
        [
            .. ReportStyle.Row(
                "ETSI EN 319 102-1",
                signature.Indication.ToStandardName(),
                signature.SubIndication?.ToStandardName()
            ),
            .. ReportStyle.Row(style.Say("Mức", "Level"), signature.Level?.ToStandardName()),
            .. ReportStyle.Row(
                style.Say("Byte được ký", "Bytes covered"),
                signature.CoveredLength is { } length ? style.Bytes(length) : null
            ),
            .. ReportStyle.Row(style.Say("Tên trong chứng thư", "Subject"), signer?.Subject),
            .. ReportStyle.Row(style.Say("Nơi cấp chứng thư", "Issuer"), signer?.Issuer),
            .. ReportStyle.Row(style.Say("Số hiệu chứng thư", "Serial number"), signer?.Serial),
            .. ReportStyle.Row(
                style.Say("Thời hạn chứng thư", "Validity"),
                signer is null
                    ? null
                    : $"{style.Time(signer.NotBefore)} – {style.Time(signer.NotAfter)}"
            ),
            .. ReportStyle.Row(
                style.Say("Mã", "Codes"),
                string.Join(" ", signature.Findings.Select(finding => finding.Code))
            ),
        ];
    }

    private static List<Block> Lists(SignatureReport signature, ReportStyle style) =>
        [
            .. style.List(
                style.Say("Dấu thời gian trên chữ ký", "Time stamps on the signature"),
                [.. signature.Timestamps.Select(stamp => StampLines.Of(stamp, style))],
                10
            ),
            .. style.List(
                style.Say("Đường dẫn chứng thực, từ người ký", "Path, from the signer on"),
                [.. signature.Path.Select(one => $"{one.Name} · {one.Serial}")],
                10
            ),
            .. style.List(
                style.Say("Thay đổi sau khi ký", "Later changes"),
                [
                    .. signature
                        .Changes.Concat(signature.AllowedChanges)
                        .Select(change => ChangeLines.Of(change, style)),
                ],
                MostLines
            ),
        ];
}
