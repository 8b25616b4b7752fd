using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>What the profile does not ask for has no place: extensions copied from a request are an old way in.</summary>
internal sealed class ExtensionsAreThoseOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "Profile; RFC 5280 §4.2";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var expected = Expected(subject).ToHashSet();
        var present = subject.Certificate.Extensions.Select(one => one.Identifier).ToHashSet();
        foreach (
            var stranger in present.Where(one =>
                !expected.Contains(one) && one != Oids.SubjectAlternativeName
            )
        )
        {
            yield return $"Extension {stranger} is not of this profile.";
        }

        foreach (var missing in expected.Where(one => !present.Contains(one)))
        {
            yield return $"Extension {missing} is missing.";
        }

        if (
            present.Contains(Oids.SubjectAlternativeName)
            && subject.Profile.AlternativeNames.Count == 0
        )
        {
            yield return "The profile has no subject alternative names.";
        }
    }

    private static IEnumerable<ObjectIdentifier> Expected(CertificateUnderLint subject)
    {
        var profile = subject.Profile;
        (ObjectIdentifier Identifier, bool IsExpected)[] all =
        [
            (Oids.SubjectKeyIdentifier, true),
            (Oids.AuthorityKeyIdentifier, true),
            (Oids.KeyUsage, true),
            (Oids.BasicConstraints, profile.BasicConstraints is not null),
            (Oids.ExtendedKeyUsage, profile.ExtendedKeyUsages.Count > 0),
            (Oids.CertificatePolicies, profile.Policies.Count > 0),
            (Oids.PolicyMappings, profile.PolicyMappings.Count > 0),
            (Oids.NameConstraints, profile.NameConstraints is not null),
            (Oids.CrlDistributionPoints, profile.CrlAddresses.Count > 0),
            (
                Oids.AuthorityInformationAccess,
                profile.OcspAddresses.Count + profile.IssuerAddresses.Count > 0
            ),
            (Oids.OcspNoCheck, profile.OcspNoCheck),
            (Oids.SubjectAlternativeName, profile.AlternativeNames.Any(rule => rule.IsNeeded)),
        ];
        return all.Where(one => one.IsExpected).Select(one => one.Identifier);
    }
}
