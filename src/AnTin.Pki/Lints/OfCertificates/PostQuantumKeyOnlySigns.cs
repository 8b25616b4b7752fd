using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 9881 §5: of a key of ML-DSA "the following key usage values MUST NOT be present": keyEncipherment, dataEncipherment,
/// keyAgreement, encipherOnly, decipherOnly. RFC 9909 §6 says the same of SLH-DSA.
/// </summary>
internal sealed class PostQuantumKeyOnlySigns : Lint<CertificateUnderLint>
{
    private const KeyUsages Signing =
        KeyUsages.DigitalSignature
        | KeyUsages.NonRepudiation
        | KeyUsages.KeyCertSign
        | KeyUsages.CrlSign;

    public override string Source => "RFC 9881 §5, RFC 9909 §6";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var certificate = subject.Certificate;
        if (
            certificate.PublicKey.Kind == KeyKind.PostQuantum
            && certificate.KeyUsage is { } usage
            && (usage | Signing) != Signing
        )
        {
            yield return $"A key of {certificate.PublicKey.Name} only signs, but the key usage is {usage}.";
        }
    }
}
