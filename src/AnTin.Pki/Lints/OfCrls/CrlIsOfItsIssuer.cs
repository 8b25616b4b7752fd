using AnTin.Pki.Certificates;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>T11: a publisher refuses a CRL whose issuer is not the CA behind that address: name, key identifier, right to sign, signature.</summary>
internal sealed class CrlIsOfItsIssuer : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.1.2.3, §5.2.1, T11";

    public override IEnumerable<string> Check(CrlUnderLint subject)
    {
        var (crl, issuer) = (subject.Crl, subject.Issuer);
        if (!crl.Issuer.Encoded.Span.SequenceEqual(issuer.Subject.Encoded.Span))
        {
            yield return $"The issuer is '{crl.Issuer}', not '{issuer.Subject}'.";
        }

        if (
            crl.AuthorityKeyIdentifier?.KeyIdentifier.Span.SequenceEqual(
                issuer.SubjectKeyIdentifier.Span
            ) != true
        )
        {
            yield return "The authority key identifier is not the issuer's subject key identifier.";
        }

        if (!issuer.Allows(KeyUsages.CrlSign))
        {
            yield return "The issuer's key may not sign CRLs.";
        }

        if (!crl.IsSignedBy(issuer.PublicKey))
        {
            yield return "The signature is not the issuer's.";
        }
    }
}
