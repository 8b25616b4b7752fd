using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.1.2.5: "CAs conforming to this profile MUST always encode certificate validity dates through the year
/// 2049 as UTCTime; certificate validity dates in 2050 or later MUST be encoded as GeneralizedTime."
/// </summary>
internal sealed class ValidityIsEncodedByYear : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.2.5";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        using var writer = new DerWriter(64);
        subject.Certificate.Validity.Write(writer);
        return subject.Certificate.TbsBytes.Span.IndexOf(writer.Written) < 0
            ? ["A date is not in the time type of its year, or not in whole seconds."]
            : [];
    }
}
