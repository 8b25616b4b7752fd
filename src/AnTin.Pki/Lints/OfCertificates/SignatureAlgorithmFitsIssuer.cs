using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.1.1.2: the two identifiers "MUST contain the same algorithm identifier"; it must be one we sign with,
/// for the kind of key the issuer has.
/// </summary>
internal sealed class SignatureAlgorithmFitsIssuer : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.1.2, §4.1.2.3";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var certificate = subject.Certificate;
        if (!certificate.SignatureAlgorithm.SameAs(certificate.TbsSignatureAlgorithm))
        {
            yield return "The algorithm outside is not the one inside.";
        }

        if (!SignatureAlgorithms.TryFrom(certificate.TbsSignatureAlgorithm, out var algorithm))
        {
            yield return $"The algorithm {certificate.TbsSignatureAlgorithm} is not known.";
            yield break;
        }

        if (algorithm.IsLegacy())
        {
            yield return $"{algorithm} is not to be used any more.";
        }

        var kind = algorithm.Family switch
        {
            SignatureFamily.Ecdsa => KeyKind.EllipticCurve,
            SignatureFamily.EdDsa => KeyKind.EdwardsCurve,
            SignatureFamily.MlDsa or SignatureFamily.SlhDsa => KeyKind.PostQuantum,
            _ => KeyKind.Rsa,
        };
        var isOfOneSet =
            !algorithm.Family.IsOverMessage() || subject.Issuer.PublicKey.Name == algorithm.Name;
        if (subject.Issuer.PublicKey.Kind != kind || !isOfOneSet)
        {
            yield return $"{algorithm} is no algorithm of the issuer's {subject.Issuer.PublicKey.Name}.";
        }
    }
}
