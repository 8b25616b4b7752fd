using System.Xml.Linq;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>The certificates, key identifiers and names of a service (ETSI TS 119 612 §5.5.3); other forms are passed over.</summary>
internal sealed class EtsiDigitalIdentity
{
    private const int MostIdentities = 200;

    public List<Certificate> Certificates { get; } = [];

    public List<ReadOnlyMemory<byte>> KeyIdentifiers { get; } = [];

    public List<string> SubjectNames { get; } = [];

    /// <param name="elements">ServiceDigitalIdentity elements.</param>
    /// <param name="remarks">Takes what could not be read.</param>
    public static EtsiDigitalIdentity Read(
        IEnumerable<XElement> elements,
        List<TrustListRemark> remarks
    )
    {
        var identity = new EtsiDigitalIdentity();
        foreach (
            var one in elements
                .Elements(EtsiTrustList.Tsl + "DigitalId")
                .Elements()
                .Take(MostIdentities)
        )
        {
            identity.Add(one, remarks);
        }

        return identity;
    }

    private void Add(XElement one, List<TrustListRemark> remarks)
    {
        if (one.Name.Namespace != EtsiTrustList.Tsl)
        {
            return;
        }

        switch (one.Name.LocalName)
        {
            case "X509SubjectName":
                SubjectNames.Add(one.Value.Trim());
                break;
            case "X509SKI" when Xml.XmlValue.TryBase64(one.Value, out var key):
                KeyIdentifiers.Add(key);
                break;
            case "X509Certificate":
                if (
                    Xml.XmlValue.TryBase64(one.Value, out var der)
                    && Certificate.TryRead(der, out var certificate, out _)
                )
                {
                    if (!Certificates.Contains(certificate))
                    {
                        Certificates.Add(certificate);
                    }

                    break;
                }

                remarks.Add(
                    new TrustListRemark(
                        new("chứng thư không đọc được", "a certificate that cannot be read"),
                        EtsiTrustList.PlaceOf(one)
                    )
                );
                break;
            default:
                break;
        }
    }
}
