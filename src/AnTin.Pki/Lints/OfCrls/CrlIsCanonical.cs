using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>RFC 5280 §5.1.1.1: the tbsCertList is DER.</summary>
internal sealed class CrlIsCanonical : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.1.1, X.690 §10–11";

    public override IEnumerable<string> Check(CrlUnderLint subject)
    {
        if (subject.Crl.Version != 2)
        {
            yield return "The version is not 2.";
        }

        if (DerCanonical.FirstViolation(subject.Crl.Encoded) is { } violation)
        {
            yield return violation.ToString();
        }
    }
}
