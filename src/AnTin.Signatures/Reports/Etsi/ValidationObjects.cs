using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Etsi;

/// <summary>
/// SignatureValidationObjects (ETSI TS 119 102-2 §4.4): each certificate, answer, time stamp and document once, under an
/// identifier made of its kind and its SHA-256.
/// </summary>
/// <param name="at">When all of them are known to exist: now.</param>
internal sealed class ValidationObjects(DateTimeOffset at)
{
    private readonly Dictionary<string, XElement> known = new(StringComparer.Ordinal);
    private readonly List<XElement> all = [];

    public string Add(SignerReport certificate) => AddCertificate(certificate.Certificate);

    public string AddCertificate(ReadOnlyMemory<byte> der) =>
        Add("C", EtsiNames.Certificate, der, () => []);

    public string Add(RevocationReport revocation) =>
        Add(
            "R",
            revocation.IsOcsp ? EtsiNames.OcspResponse : EtsiNames.Crl,
            revocation.Answer,
            () => []
        );

    /// <summary>With its own verdict; null where it could not be read.</summary>
    public string? Add(TimestampReport stamp) =>
        stamp.Token.IsEmpty
            ? null
            : Add("T", EtsiNames.Timestamp, stamp.Token, () => [ReportOf(stamp)]);

    /// <summary>What was signed, by its digest.</summary>
    /// <param name="document">The digest.</param>
    /// <param name="provenAt">When it is proven to have existed; null: only now.</param>
    public string Add(DigestReport document, DateTimeOffset? provenAt)
    {
        var id = "D-" + Convert.ToHexString(document.Value.Span);
        if (!known.ContainsKey(id))
        {
            Keep(
                id,
                EtsiNames.SignedData,
                EtsiText.Element("DigestAlgAndValue", EtsiText.Digest(document)),
                provenAt ?? at,
                []
            );
        }

        return id;
    }

    /// <summary>Null where there are none: the schema wants no empty list.</summary>
    public XElement? Write() =>
        all.Count == 0 ? null : EtsiText.Element("SignatureValidationObjects", all);

    /// <summary>POEType (§4.2.5.2).</summary>
    public static XElement Proof(string name, DateTimeOffset at, string? by) =>
        EtsiText.Element(
            name,
            EtsiText.Element("POETime", EtsiText.Of(at)),
            EtsiText.Element("TypeOfProof", EtsiNames.Validated),
            by is null ? null : EtsiText.Reference("POEObject", by)
        );

    private string Add(
        string kind,
        string type,
        ReadOnlyMemory<byte> octets,
        Func<IReadOnlyList<XElement>> more
    )
    {
        var id = $"{kind}-{Convert.ToHexString(SHA256.HashData(octets.Span))}";
        if (!known.ContainsKey(id))
        {
            Keep(id, type, EtsiText.Element("base64", EtsiText.Base64(octets)), at, more());
        }

        return id;
    }

    private void Keep(
        string id,
        string type,
        XElement representation,
        DateTimeOffset provenAt,
        IReadOnlyList<XElement> more
    )
    {
        var element = EtsiText.Element(
            "ValidationObject",
            new XAttribute("id", id),
            EtsiText.Element("ObjectType", type),
            EtsiText.Element("ValidationObjectRepresentation", representation),
            Proof("POE", provenAt, null),
            more
        );
        known.Add(id, element);
        all.Add(element);
    }

    private XElement ReportOf(TimestampReport stamp) =>
        EtsiText.Element(
            "ValidationReport",
            stamp.Path is [var authority, ..]
                ? EtsiText.Element(
                    "SignerInformation",
                    EtsiText.Reference("SignerCertificate", Add(authority)),
                    EtsiText.Element("Signer", EtsiText.Of(authority.Name))
                )
                : null,
            EtsiText.Element(
                "SignatureValidationStatus",
                EtsiText.Element("MainIndication", EtsiNames.OfBlock(stamp.Indication)),
                stamp.SubIndication is { } sub
                    ? EtsiText.Element("SubIndication", EtsiNames.Of(sub))
                    : null,
                EvidenceParts.Chain(this, stamp.Path, stamp.Revocation, [], stamp.Findings, null)
            )
        );
}
