using AnTin.Pki.Certificates;
using AnTin.Pki.Names;

namespace AnTin.Signatures.Policy;

/// <summary>Applies the policy's <see cref="CertificateKindRule"/>s.</summary>
internal static class CertificateClassifier
{
    public static CertificateKind? KindOf(
        Certificate certificate,
        IReadOnlyList<CertificateKindRule> rules
    ) => rules.FirstOrDefault(rule => Matches(rule, certificate))?.Kind;

    private static bool Matches(CertificateKindRule rule, Certificate certificate) =>
        HasCondition(rule)
        && (rule.Policies.Count == 0 || rule.Policies.Any(policy => HasPolicy(certificate, policy)))
        && (
            rule.ExtendedKeyUsages.Count == 0
            || certificate.ExtendedKeyUsages.Any(usage =>
                rule.ExtendedKeyUsages.Contains(usage.Dotted, StringComparer.Ordinal)
            )
        )
        && (
            rule.SubjectHas.Count == 0
            || certificate.Subject.Attributes.Any(one =>
                rule.SubjectHas.Contains(one.Type.Identifier.Dotted, StringComparer.Ordinal)
            )
        )
        && (
            rule.CommonNameStartsWith.Count == 0
            || rule.CommonNameStartsWith.Any(start =>
                certificate.Subject.CommonName?.StartsWith(
                    start,
                    StringComparison.OrdinalIgnoreCase
                ) == true
            )
        )
        && (!rule.CommonNameIsOrganisation || CommonNameIsOrganisation(certificate.Subject));

    private static bool HasCondition(CertificateKindRule rule) =>
        rule.Policies.Count
            + rule.ExtendedKeyUsages.Count
            + rule.SubjectHas.Count
            + rule.CommonNameStartsWith.Count
            > 0
        || rule.CommonNameIsOrganisation;

    private static bool HasPolicy(Certificate certificate, string wanted) =>
        certificate.Policies.Any(policy =>
            wanted.EndsWith(".*", StringComparison.Ordinal)
                ? (policy.Identifier.Dotted + ".").StartsWith(
                    wanted[..^1],
                    StringComparison.Ordinal
                )
                : string.Equals(policy.Identifier.Dotted, wanted, StringComparison.Ordinal)
        );

    private static bool CommonNameIsOrganisation(DistinguishedName subject) =>
        subject.CommonName is { } name
        && subject
            .OrganizationalUnits.Append(subject.Organization)
            .Any(unit => string.Equals(unit, name, StringComparison.OrdinalIgnoreCase));
}
