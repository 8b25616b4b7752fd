using System.Xml.Linq;

namespace AnTin.Signatures.Trust;

/// <summary>The pointers of a list to other lists (ETSI TS 119 612 §5.3.13), with who may sign those.</summary>
internal static class EtsiPointers
{
    private const int MostPointers = 500;

    public static IEnumerable<TrustListPointer> Read(
        XElement? pointers,
        List<TrustListRemark> remarks
    )
    {
        foreach (
            var pointer in (pointers?.Elements(EtsiTrustList.Tsl + "OtherTSLPointer") ?? []).Take(
                MostPointers
            )
        )
        {
            var identities = pointer
                .Elements(EtsiTrustList.Tsl + "ServiceDigitalIdentities")
                .Elements(EtsiTrustList.Tsl + "ServiceDigitalIdentity");
            yield return new TrustListPointer(
                pointer
                    .Elements(EtsiTrustList.Tsl + "AdditionalInformation")
                    .Descendants(EtsiTrustList.Tsl + "SchemeTerritory")
                    .FirstOrDefault()
                    ?.Value.Trim()
                    ?? "",
                EtsiTrustList.Text(pointer, "TSLLocation"),
                EtsiDigitalIdentity.Read(identities, remarks).Certificates
            );
        }
    }
}
