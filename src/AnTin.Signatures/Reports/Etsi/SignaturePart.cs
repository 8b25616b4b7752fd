using System.Globalization;
using System.Xml.Linq;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Etsi;

/// <summary>SignatureValidationReport (ETSI TS 119 102-2 §4.2): one signature, in the order of the schema.</summary>
internal sealed class SignaturePart(
    ValidationReport report,
    SignatureReport signature,
    int number,
    ValidationObjects objects
)
{
    private readonly string id = string.Create(CultureInfo.InvariantCulture, $"S-{number}");

    public XElement Write() =>
        EtsiText.Element(
            "SignatureValidationReport",
            Identifier(),
            ConstraintsPart.Write(report, signature),
            Times(),
            Document(),
            Attributes(),
            Signer(),
            EtsiText.Element(
                "SignatureValidationProcess",
                EtsiText.Element(
                    "SignatureValidationProcessID",
                    EtsiNames.ProcessOf(
                        signature.Level,
                        signature.StampedAt is not null || signature.Timestamps.Count > 0
                    )
                )
            ),
            Status()
        );

    /// <summary>§4.2.3; DAIdentifier is the name under which the file knows the signature.</summary>
    private XElement Identifier() =>
        EtsiText.Element(
            "SignatureIdentifier",
            new XAttribute("id", id),
            signature.Identity is { } identity
                ? EtsiText.Element("DigestAlgAndValue", EtsiText.Digest(identity.ToBeSigned))
                : null,
            signature.Identity is { Value.IsEmpty: false } whole
                ? new XElement(EtsiNames.Signature + "SignatureValue", EtsiText.Base64(whole.Value))
                : null,
            EtsiText.Element("HashOnly", "false"),
            EtsiText.Element("DocHashOnly", "false"),
            EtsiText.Element("DAIdentifier", EtsiText.Of(signature.Field))
        );

    /// <summary>§4.2.5: the earliest proven time and its stamp; without one the signature is known to exist now.</summary>
    private XElement Times()
    {
        var stamp = signature
            .Timestamps.Concat(report.DocumentTimestamps)
            .FirstOrDefault(one => one.Passed && one.At == signature.StampedAt);
        return EtsiText.Element(
            "ValidationTimeInfo",
            EtsiText.Element("ValidationTime", EtsiText.Of(report.At)),
            ValidationObjects.Proof(
                "BestSignatureTime",
                signature.StampedAt ?? report.At,
                stamp is null ? null : objects.Add(stamp)
            )
        );
    }

    private XElement? Document() =>
        signature.Identity?.Document is { } document
            ? EtsiText.Element(
                "SignersDocument",
                EtsiText.Element("DigestAlgAndValue", EtsiText.Digest(document)),
                EtsiText.Reference("SignersDocumentRef", objects.Add(document, signature.StampedAt))
            )
            : null;

    /// <summary>Annex A; null where there is nothing to name.</summary>
    private XElement? Attributes()
    {
        var signed = new XAttribute("Signed", "true");
        var attributes = EtsiText.Element(
            "SignatureAttributes",
            signature.ClaimedAt is { } claimed
                ? EtsiText.Element(
                    "SigningTime",
                    signed,
                    EtsiText.Element("Time", EtsiText.Of(claimed))
                )
                : null,
            signature is { Signer: { } signer, Level: not null }
                ? EtsiText.Element(
                    "SigningCertificate",
                    signed,
                    EtsiText.Reference("AttributeObject", objects.Add(signer))
                )
                : null,
            Stamps("AllDataObjectsTimeStamp", signature.ContentTimestamps, signed),
            signature.ClaimedRoles.Count > 0
                ? EtsiText.Element("SignerRole", signed, signature.ClaimedRoles.Select(Role))
                : null,
            Stamps("SignatureTimeStamp", signature.Timestamps, null),
            Stamps(
                "ArchiveTimeStamp",
                report.DocumentTimestamps.Where(one =>
                    one.Kind == TimestampKind.Archive
                    && string.Equals(one.Field, signature.Field, StringComparison.Ordinal)
                ),
                null
            )
        );
        return attributes.HasElements ? attributes : null;
    }

    private static XElement Role(string role) =>
        EtsiText.Element(
            "RoleDetails",
            EtsiText.Element("Role", EtsiText.Of(role)),
            EtsiText.Element("EndorsementType", "claimed")
        );

    private IEnumerable<XElement> Stamps(
        string name,
        IEnumerable<TimestampReport> stamps,
        XAttribute? signed
    ) =>
        stamps
            .Where(one => one.At is not null)
            .Select(one =>
                EtsiText.Element(
                    name,
                    signed,
                    objects.Add(one) is { } token
                        ? EtsiText.Reference("AttributeObject", token)
                        : null,
                    EtsiText.Element("TimeStampValue", EtsiText.Of(one.At!.Value))
                )
            );

    private XElement? Signer() =>
        signature.Signer is { } signer
            ? EtsiText.Element(
                "SignerInformation",
                EtsiText.Reference("SignerCertificate", objects.Add(signer)),
                EtsiText.Element("Signer", EtsiText.Of(signer.Name))
            )
            : null;

    /// <summary>§4.3: one AssociatedValidationReportData for the path, one more for each further algorithm.</summary>
    private XElement Status()
    {
        var crypto = signature
            .Algorithms.OrderBy(one => one.Accepted)
            .Select(one => EvidenceParts.Crypto(id, one))
            .ToList();
        return EtsiText.Element(
            "SignatureValidationStatus",
            EtsiText.Element("MainIndication", EtsiNames.OfSignature(signature.Indication)),
            signature.SubIndication is { } sub
                ? EtsiText.Element("SubIndication", EtsiNames.Of(sub))
                : null,
            EvidenceParts.Chain(
                objects,
                signature.Path,
                signature.Revocation,
                [.. crypto.Take(1)],
                signature.Findings,
                signature.Anchor
            ),
            crypto.Skip(1).Select(one => EtsiText.Element("AssociatedValidationReportData", one))
        );
    }
}
