namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// T6: both ends count, so the term of n days ends at notBefore + n days − 1 s. A shorter term is allowed (a renewal
/// may end with the old one), a longer one is not, not by a second.
/// </summary>
internal sealed class ValidityIsTermOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.2.5, T6";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var validity = subject.Certificate.Validity;
        var full = subject.Profile.ValidityFrom(validity.NotBefore);
        if (validity.NotAfter > full.NotAfter)
        {
            yield return $"{validity} ends {validity.NotAfter - full.NotAfter} after the term of the profile.";
        }

        if (validity.NotAfter <= validity.NotBefore)
        {
            yield return $"{validity} ends before it begins.";
        }
    }
}
