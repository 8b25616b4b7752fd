using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>One signature in the words of a line or a cell.</summary>
internal static class SignatureWords
{
    public static string Signer(SignatureReport signature, ReportStyle style) =>
        signature.Signer?.Name ?? style.Say("Không rõ người ký", "Unknown signer");

    public static string Standing(SignatureReport signature, ReportStyle style) =>
        style.Say(VerdictWords.Of(Standings.Of(signature)));

    /// <summary>The proven time, else the one that the signer states, said to be so.</summary>
    public static string When(SignatureReport signature, ReportStyle style) =>
        (signature.StampedAt, signature.ClaimedAt) switch
        {
            ({ } proven, _) => style.Time(proven),
            (null, { } claimed) => style.Say(
                $"{style.Time(claimed)} (người ký ghi)",
                $"{style.Time(claimed)} (claimed)"
            ),
            _ => style.Say("không rõ", "unknown"),
        };

    /// <summary>As the policy in force names it; a role of another policy keeps its code.</summary>
    public static string? Role(SignatureReport signature, ReportStyle style) =>
        ValidationPolicy.Default.Roles.FirstOrDefault(rule => rule.Role == signature.Role)
            is { } rule
            ? style.Say(rule.Vi, rule.En)
            : signature.Role;

    public static string? Kind(SignatureReport signature, ReportStyle style) =>
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
