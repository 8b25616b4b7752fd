using System.Globalization;
using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>All signatures at a glance: who, as what, when, verdict.</summary>
internal static class OverviewPart
{
    public static IEnumerable<Block> Of(ValidationReport report, ReportStyle style) =>
        report.Signatures.Count == 0
            ? []
            :
            [
                ReportStyle.Heading(style.Say("Các chữ ký", "The signatures")),
                new Gap(6),
                new Table(
                    [
                        new TableColumn(style.Say("Số", "No."), 6, Alignment.Centre),
                        new TableColumn(style.Say("Ai ký", "Who"), 32),
                        new TableColumn(style.Say("Với tư cách", "As what"), 24),
                        new TableColumn(style.Say("Lúc", "When"), 22),
                        new TableColumn(style.Say("Kết quả", "Verdict"), 16),
                    ],
                    [.. report.Signatures.Select((signature, i) => Row(signature, i + 1, style))]
                ),
            ];

    private static string[] Row(SignatureReport signature, int number, ReportStyle style) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            ReportStyle.Plain(
                Joined(SignatureWords.Signer(signature, style), signature.Signer?.Unit)
            ),
            ReportStyle.Plain(
                Joined(SignatureWords.Role(signature, style), SignatureWords.Kind(signature, style))
            ),
            SignatureWords.When(signature, style),
            SignatureWords.Standing(signature, style),
        ];

    private static string Joined(params IEnumerable<string?> parts) =>
        string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
