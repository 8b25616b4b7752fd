using AnTin.Pki.Certificates;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>RFC 5280 §4.1.2.2: "a positive integer"; "Conforming CAs MUST NOT use serialNumber values longer than 20 octets."</summary>
internal sealed class SerialIsPositiveAndShort : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.2.2, T5";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var serial = subject.Certificate.Serial;
        if (!serial.IsPositive)
        {
            yield return $"The serial {serial} is not positive.";
        }

        if (serial.Content.Length > CertificateSerial.MostOctets)
        {
            yield return $"The serial has {serial.Content.Length} octets.";
        }
    }
}
