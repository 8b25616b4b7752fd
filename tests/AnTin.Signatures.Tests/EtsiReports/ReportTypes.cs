using System.Xml;
using System.Xml.Linq;

namespace AnTin.Signatures.Tests.EtsiReports;

/// <summary>What the values of the elements of ETSI TS 119 102-2 look like, and which attributes must be there.</summary>
internal static class ReportTypes
{
    private static readonly string[] References =
    [
        "SignersDocumentRef",
        "FormalPolicyObject",
        "SignerCertificate",
        "TrustAnchor",
        "CertificateChain/SigningCertificate",
        "IntermediateCertificate",
        "RelatedValidationObject",
        "ValidationObjectId",
        "RevocationObject",
        "POEObject",
        "AttributeObject",
    ];

    private static readonly Dictionary<string, Func<string, bool>> Values = new(
        StringComparer.Ordinal
    )
    {
        ["ValidationTime"] = IsTime,
        ["POETime"] = IsTime,
        ["Time"] = IsTime,
        ["TimeStampValue"] = IsTime,
        ["RevocationTime"] = IsTime,
        ["NotAfter"] = IsTime,
        ["MainIndication"] = IsUri,
        ["SubIndication"] = IsUri,
        ["ObjectType"] = IsUri,
        ["TypeOfProof"] = IsUri,
        ["RevocationReason"] = IsUri,
        ["ValidationConstraintIdentifier"] = IsUri,
        ["Status"] = IsUri,
        ["OverriddenBy"] = IsUri,
        ["Algorithm"] = IsUri,
        ["Type"] = IsUri,
        ["URI"] = IsUri,
        ["FormalPolicyURI"] = IsUri,
        ["ReadablePolicyURI"] = IsUri,
        ["SignatureValidationProcessID"] = IsUri,
        ["SignatureValidationServicePolicy"] = IsUri,
        ["SignatureValidationPracticeStatement"] = IsUri,
        ["HashOnly"] = IsBoolean,
        ["DocHashOnly"] = IsBoolean,
        ["SecureAlgorithm"] = IsBoolean,
        ["base64"] = IsBase64,
        ["DigestValue"] = IsBase64,
        ["SignatureValue"] = IsBase64,
        ["EndorsementType"] = value => value is "certified" or "claimed" or "signed",
    };

    /// <summary>The first value or attribute that is not as it must be; null where all are.</summary>
    public static string? FindFault(XElement root) =>
        root.DescendantsAndSelf().Select(FaultOf).FirstOrDefault(one => one is not null);

    private static string? FaultOf(XElement element)
    {
        var name = element.Name.LocalName;
        var below = $"{element.Parent?.Name.LocalName}/{name}";
        var isReference = References.Contains(name) || References.Contains(below);
        return isReference && string.IsNullOrWhiteSpace(element.Attribute("VOReference")?.Value)
                ? $"{below} refers to nothing"
            : name == "ValidationObject" && element.Attribute("id") is null ? $"{below} has no id"
            : element.Attribute("id") is { } id && !IsName(id.Value)
                ? $"{below} has the id {id.Value}, which is no NCName"
            : !element.HasElements && Values.TryGetValue(name, out var fits) && !fits(element.Value)
                ? $"{below} cannot be {element.Value}"
            : null;
    }

    private static bool IsName(string value)
    {
        try
        {
            XmlConvert.VerifyNCName(value);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>With an offset: a moment, not a wall clock somewhere.</summary>
    private static bool IsTime(string value) =>
        DateTimeOffset.TryParseExact(
            value,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out _
        ) && (value.EndsWith('Z') || value[^6] is '+' or '-');

    private static bool IsUri(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out _)
        && !value.Contains(' ', StringComparison.Ordinal);

    private static bool IsBoolean(string value) => value is "true" or "false" or "1" or "0";

    private static bool IsBase64(string value) =>
        value.Length > 0 && Convert.TryFromBase64String(value, new byte[value.Length], out _);
}
