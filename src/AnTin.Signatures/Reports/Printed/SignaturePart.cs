using System.Globalization;
using AnTin.Pdf.Layout;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>Everything about one signature: the sentence first, then what supports it.</summary>
internal static class SignaturePart
{
    private const int MostChanges = 40;
    private const int MostFindings = 30;

    public static IEnumerable<Block> Of(SignatureReport signature, int number, ReportStyle style) =>
        [
            ReportStyle.Heading(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{style.Say("Chữ ký", "Signature")} {number} ({style.Say("ô", "field")} {signature.Field})"
                )
            ),
            ReportStyle.Lead(style.Say(signature.Sentence) + "."),
            .. Verdict(signature, style),
            .. Signer(signature, style),
            .. Times(signature, style),
            .. Lists(signature, style),
        ];

    private static List<Block> Verdict(SignatureReport signature, ReportStyle style) =>
        [
            .. ReportStyle.Row(
                "ETSI EN 319 102-1",
                style.Say(VerdictWords.Of(signature.Indication)),
                signature.Indication.ToStandardName(),
                signature.SubIndication?.ToStandardName()
            ),
            .. ReportStyle.Row(style.Say("Mức", "Level"), signature.Level?.ToStandardName()),
            .. ReportStyle.Row(
                style.Say("Nội dung", "Content"),
                signature.Clean
                    ? style.Say("nguyên vẹn (xem giải thích cuối báo cáo)", "clean (see the notes)")
                    : style.Say("không được coi là nguyên vẹn", "not clean")
            ),
            .. ReportStyle.Row(
                style.Say("Phạm vi được ký", "What is covered"),
                Coverage(signature, style)
            ),
        ];

    private static List<Block> Signer(SignatureReport signature, ReportStyle style)
    {
        var signer = signature.Signer;
        return
        [
            .. ReportStyle.Row(
                style.Say("Người ký", "Signer"),
                signer?.Name,
                Kind(signature, style)
            ),
            .. ReportStyle.Row(style.Say("Cơ quan, tổ chức", "Organisation"), signer?.Organisation),
            .. ReportStyle.Row(style.Say("Vai trò", "Role"), Role(signature, style)),
            .. ReportStyle.Row(style.Say("Tên trong chứng thư", "Subject"), signer?.Subject),
            .. ReportStyle.Row(style.Say("Nơi cấp chứng thư", "Issuer"), signer?.Issuer),
            .. ReportStyle.Row(style.Say("Số hiệu chứng thư", "Serial number"), signer?.Serial),
            .. ReportStyle.Row(
                style.Say("Thời hạn chứng thư", "Validity"),
                signer is null
                    ? null
                    : $"{style.Time(signer.NotBefore)} – {style.Time(signer.NotAfter)}"
            ),
        ];
    }

    private static List<Block> Times(SignatureReport signature, ReportStyle style) =>
        [
            .. ReportStyle.Row(
                style.Say("Người ký ghi giờ", "Claimed time"),
                signature.ClaimedAt is { } claimed ? style.Time(claimed) : null
            ),
            .. ReportStyle.Row(
                style.Say("Giờ được chứng minh", "Proven time"),
                signature.StampedAt is { } stamped
                    ? style.Time(stamped)
                    : style.Say("không có", "none")
            ),
            .. style.List(
                style.Say("Dấu thời gian trên chữ ký", "Time stamps on the signature"),
                [.. signature.Timestamps.Select(stamp => StampLines.Of(stamp, style))],
                10
            ),
        ];

    private static List<Block> Lists(SignatureReport signature, ReportStyle style) =>
        [
            .. style.List(
                style.Say("Các điểm tìm thấy", "Findings"),
                [
                    .. signature.Findings.Select(finding =>
                        $"{style.Say(finding.Sentence)} [{finding.Code}]"
                    ),
                ],
                MostFindings
            ),
            .. style.List(
                style.Say("Thay đổi sau khi ký, không được phép", "Later changes, not permitted"),
                [.. signature.Changes.Select(change => ChangeLines.Of(change, style))],
                MostChanges
            ),
            .. style.List(
                style.Say("Thay đổi sau khi ký, được phép", "Later changes, permitted"),
                [.. signature.AllowedChanges.Select(change => ChangeLines.Of(change, style))],
                MostChanges
            ),
            .. style.List(
                style.Say("Đường dẫn chứng thực, từ người ký", "Path, from the signer on"),
                [.. signature.Path.Select(one => $"{one.Name} · {one.Serial}")],
                10
            ),
        ];

    private static string Coverage(SignatureReport signature, ReportStyle style) =>
        (signature.Coverage, signature.CoveredLength) switch
        {
            (Signatures.Coverage.WholeFile, _) => style.Say("cả tệp", "the whole file"),
            (Signatures.Coverage.Revision, { } length) => style.Say(
                $"{style.Bytes(length)} đầu tệp; phần sau thêm vào sau khi ký",
                $"the first {style.Bytes(length)}; the rest came after the signature"
            ),
            (Signatures.Coverage.Revision, null) => style.Say("một phiên bản", "a revision"),
            _ => style.Say("chỉ một phần: không chấp nhận", "a part only: not acceptable"),
        };

    /// <summary>As the policy in force names it; a role of another policy keeps its code.</summary>
    private static string? Role(SignatureReport signature, ReportStyle style) =>
        ValidationPolicy.Default.Roles.FirstOrDefault(rule => rule.Role == signature.Role)
            is { } rule
            ? style.Say(rule.Vi, rule.En)
            : signature.Role;

    private static string? Kind(SignatureReport signature, ReportStyle style) =>
        signature.Kind switch
        {
            CertificateKind.Person => style.Say("chứng thư cá nhân", "certificate of a person"),
            CertificateKind.Organisation => style.Say(
                "chứng thư của cơ quan, tổ chức",
                "certificate of an organisation"
            ),
            CertificateKind.Device => style.Say(
                "chứng thư thiết bị, dịch vụ, phần mềm",
                "certificate of a device or service"
            ),
            _ => null,
        };
}
