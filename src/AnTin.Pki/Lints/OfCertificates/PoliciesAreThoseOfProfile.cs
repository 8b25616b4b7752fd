namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>RFC 5280 §4.2.1.4: the policy under which it was issued; each at most once (the reader refuses doubles).</summary>
internal sealed class PoliciesAreThoseOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.4";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var present = subject.Certificate.Policies.Select(policy => policy.Identifier).ToList();
        return present.SequenceEqual(subject.Profile.Policies)
            ? []
            :
            [
                $"The policies are {string.Join(", ", present)}, not {string.Join(", ", subject.Profile.Policies)}.",
            ];
    }
}
