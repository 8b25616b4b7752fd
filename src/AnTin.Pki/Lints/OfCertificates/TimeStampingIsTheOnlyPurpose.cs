using AnTin.Pki.Der;
using AnTin.Pki.Profiles;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 3161 §2.3: the certificate of a time-stamping unit "MUST contain only one instance of the extended key usage
/// field extension … with KeyPurposeID having value id-kp-timeStamping. This extension MUST be critical." And nobody
/// else may stamp.
/// </summary>
internal sealed class TimeStampingIsTheOnlyPurpose : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 3161 §2.3";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var purposes = subject.Certificate.ExtendedKeyUsages;
        var stamps = purposes.Contains(Oids.TimeStamping);
        if (stamps != (subject.Profile.Kind == ProfileKind.TimestampingUnit))
        {
            yield return stamps
                ? "It may stamp, and is no time-stamping unit."
                : "A time-stamping unit may not stamp.";
        }

        if (
            stamps
            && (
                purposes.Count > 1
                || subject.Certificate.Extension(Oids.ExtendedKeyUsage) is { IsCritical: false }
            )
        )
        {
            yield return "Time stamping is not the only purpose, or not critical.";
        }
    }
}
