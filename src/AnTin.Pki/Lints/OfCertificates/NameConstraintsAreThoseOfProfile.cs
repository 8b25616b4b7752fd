using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.10: "Conforming CAs MUST mark this extension as critical"; subtrees exactly as the profile binds them:
/// one that is left out lets the other authority certify anybody.
/// </summary>
internal sealed class NameConstraintsAreThoseOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.10";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var (own, wanted) = (subject.Certificate.NameConstraints, subject.Profile.NameConstraints);
        if (Encode(own) != Encode(wanted))
        {
            yield return "The name constraints are not those of the profile.";
        }

        if (subject.Certificate.Extension(Oids.NameConstraints) is { IsCritical: false })
        {
            yield return "The name constraints are not critical.";
        }
    }

    private static string Encode(NameConstraints? constraints)
    {
        if (constraints is null)
        {
            return "";
        }

        using var writer = new DerWriter(256);
        constraints.Write(writer);
        return Convert.ToHexString(writer.Written);
    }
}
