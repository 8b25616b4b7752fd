using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.5: "Policies MUST NOT be mapped either to or from the special value anyPolicy"; "Each
/// issuerDomainPolicy named in the policy mapping extension SHOULD also be asserted in a certificate policies extension".
/// </summary>
internal sealed class PolicyMappingsAreThoseOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.5";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var mappings = subject.Certificate.PolicyMappings;
        if (!mappings.SequenceEqual(subject.Profile.PolicyMappings))
        {
            yield return "The policy mappings are not those of the profile.";
        }

        foreach (var mapping in mappings)
        {
            if (mapping.IssuerPolicy == Oids.AnyPolicy || mapping.SubjectPolicy == Oids.AnyPolicy)
            {
                yield return "It maps from or to anyPolicy.";
            }
            else if (!subject.Profile.Policies.Contains(mapping.IssuerPolicy))
            {
                yield return $"It maps {mapping.IssuerPolicy}, under which it was not issued.";
            }
        }
    }
}
