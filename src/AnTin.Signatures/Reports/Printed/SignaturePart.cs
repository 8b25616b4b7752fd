using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>One signature in plain words, on one page; names, numbers and codes stand in <see cref="TechnicalPart"/>.</summary>
internal static class SignaturePart
{
    private const int MostChanges = 40;
    private const int MostFindings = 10;

    public static IEnumerable<Block> Of(SignatureReport signature, int number, ReportStyle style) =>
        [
            new Together([
                ReportStyle.Heading(
                    $"{style.Say("Chữ ký", "Signature")} {number}: {SignatureWords.Signer(signature, style)}"
                ),
                ReportStyle.Lead(style.Say(signature.Sentence) + "."),
                .. Rows(signature, style),
                .. style.List(
                    style.Say("Các điểm tìm thấy", "Findings"),
                    [.. signature.Findings.Select(finding => style.Say(finding.Sentence))],
                    MostFindings
                ),
            ]),
            .. style.List(
                style.Say("Thay đổi sau khi ký, không được phép", "Later changes, not permitted"),
                [.. signature.Changes.Select(change => ChangeLines.Plain(change, style))],
                MostChanges
            ),
            .. style.List(
                style.Say("Thay đổi sau khi ký, được phép", "Later changes, permitted"),
                [.. signature.AllowedChanges.Select(change => ChangeLines.Plain(change, style))],
                MostChanges
            ),
        ];

    private static List<Block> Rows(SignatureReport signature, ReportStyle style) =>
        [
            .. ReportStyle.Row(
                style.Say("Kết quả", "Verdict"),
                SignatureWords.Standing(signature, style)
            ),
            .. ReportStyle.Row(
                style.Say("Việc cần làm", "To do"),
                style.Say(NextSteps.Of(signature)) + "."
            ),
            .. ReportStyle.Row(
                style.Say("Ký với tư cách", "Signed as"),
                SignatureWords.Role(signature, style),
                SignatureWords.Kind(signature, style)
            ),
            .. ReportStyle.Row(style.Say("Đơn vị", "Unit"), signature.Signer?.Unit),
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

    private static string Coverage(SignatureReport signature, ReportStyle style) =>
        signature.Coverage switch
        {
            Signatures.Coverage.WholeFile => style.Say("cả tệp", "the whole file"),
            Signatures.Coverage.Revision => style.Say(
                "phần đầu tệp; phần sau thêm vào sau khi ký",
                "the first part; the rest came after the signature"
            ),
            _ => style.Say("chỉ một phần: không chấp nhận", "a part only: not acceptable"),
        };
}
