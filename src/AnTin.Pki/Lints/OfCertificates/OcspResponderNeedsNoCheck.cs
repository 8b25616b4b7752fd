using AnTin.Pki.Der;
using AnTin.Pki.Profiles;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 6960 §4.2.2.2: a delegated responder has id-kp-OCSPSigning; §4.2.2.2.1: without ocsp-nocheck relying parties
/// would have to ask about the responder itself. Such a certificate cannot be revoked, so its term is short.
/// </summary>
internal sealed class OcspResponderNeedsNoCheck : Lint<CertificateUnderLint>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public override string Source => "RFC 6960 §4.2.2.2.1";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var certificate = subject.Certificate;
        var responds = certificate.ExtendedKeyUsages.Contains(Oids.OcspSigning);
        if (responds != (subject.Profile.Kind == ProfileKind.OcspResponder))
        {
            yield return responds
                ? "It may answer for the authority, and is no responder."
                : "A responder may not respond.";
        }

        if (responds != certificate.HasOcspNoCheck)
        {
            yield return responds
                ? "A responder lacks ocsp-nocheck."
                : "It has ocsp-nocheck, and is no responder.";
        }

        if (responds && certificate.Validity.Length > Longest)
        {
            yield return $"A responder that cannot be revoked lives {certificate.Validity.Length.TotalDays:F0} days.";
        }
    }
}
