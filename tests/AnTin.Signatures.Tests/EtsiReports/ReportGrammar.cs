using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AnTin.Signatures.Tests.EtsiReports;

/// <summary>
/// Which children the elements of ETSI TS 119 102-2 have, in which order, how often: of the schema, what our report uses.
/// </summary>
internal static partial class ReportGrammar
{
    public static readonly XNamespace Vr = "http://uri.etsi.org/19102/v1.2.1#";

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["ValidationReport"] =
            "SignatureValidationReport+ SignatureValidationObjects? SignatureValidator? Signature?",
        ["SignatureValidationReport"] = OneSignature,
        ["ValidationObject/ValidationReport"] = OneSignature,
        ["SignatureIdentifier"] =
            "DigestAlgAndValue? SignatureValue? HashOnly DocHashOnly DAIdentifier? OtherInformation?",
        ["DigestAlgAndValue"] = "DigestMethod DigestValue",
        ["ValidationConstraintsEvaluationReport"] =
            "SignatureValidationPolicy? ValidationConstraint*",
        ["SignatureValidationPolicy"] =
            "SignaturePolicyIdentifier PolicyName? FormalPolicyURI? ReadablePolicyURI? FormalPolicyObject?",
        ["SignaturePolicyIdentifier"] = "SignaturePolicyId",
        ["SignaturePolicyId"] = "SigPolicyId SigPolicyHash",
        ["SigPolicyId"] = "Identifier",
        ["SigPolicyHash"] = "DigestMethod DigestValue",
        ["ValidationConstraint"] =
            "ValidationConstraintIdentifier ValidationConstraintParameter* ConstraintStatus ValidationStatus? Indications?",
        ["ConstraintStatus"] = "Status OverriddenBy?",
        ["ValidationStatus"] = Status,
        ["SignatureValidationStatus"] = Status,
        ["ValidationTimeInfo"] = "ValidationTime BestSignatureTime",
        ["BestSignatureTime"] = "POETime TypeOfProof POEObject?",
        ["POE"] = "POETime TypeOfProof POEObject?",
        ["SignersDocument"] =
            "DigestAlgAndValue SignersDocumentRepresentation? SignersDocumentRef?",
        ["SigningTime"] = "AttributeObject* Time",
        ["SigningCertificate"] = "AttributeObject* CertID*",
        ["SignerRole"] = "AttributeObject* RoleDetails+",
        ["RoleDetails"] = "Role EndorsementType",
        ["SignatureTimeStamp"] = "AttributeObject* TimeStampValue",
        ["ArchiveTimeStamp"] = "AttributeObject* TimeStampValue",
        ["AllDataObjectsTimeStamp"] = "AttributeObject* TimeStampValue",
        ["SignatureAttributes"] =
            "(SigningTime|SigningCertificate|SignerRole|SignatureTimeStamp|ArchiveTimeStamp|AllDataObjectsTimeStamp)+",
        ["SignerInformation"] = "SignerCertificate Signer? OtherInformation?",
        ["SignatureValidationProcess"] =
            "SignatureValidationProcessID? SignatureValidationServicePolicy? SignatureValidationPracticeStatement? OtherInformation?",
        ["AssociatedValidationReportData"] =
            "TrustAnchor? CertificateChain? RelatedValidationObject* RevocationStatusInformation? CryptoInformation? AdditionalValidationReportData?",
        ["CertificateChain"] =
            "SigningCertificate IntermediateCertificate* TrustAnchor? OtherInformation?",
        ["CertificateChain/SigningCertificate"] = "",
        ["RevocationStatusInformation"] =
            "ValidationObjectId RevocationTime RevocationReason? RevocationObject? OtherInformation?",
        ["CryptoInformation"] =
            "ValidationObjectId Algorithm AlgorithmParameters? SecureAlgorithm NotAfter? OtherInformation?",
        ["AlgorithmParameters"] = "Type Value",
        ["AdditionalValidationReportData"] = "ReportData+",
        ["ReportData"] = "Type Value",
        ["SignatureValidationObjects"] = "ValidationObject+",
        ["ValidationObject"] =
            "ObjectType ValidationObjectRepresentation POE? POEProvisioning? ValidationReport?",
        ["ValidationObjectRepresentation"] = "(direct|base64|DigestAlgAndValue|URI)+",
    };

    private const string OneSignature =
        "SignatureIdentifier? ValidationConstraintsEvaluationReport? ValidationTimeInfo? SignersDocument? SignatureAttributes? SignerInformation? SignatureQuality? SignatureValidationProcess? SignatureValidationStatus OtherInformation?";

    private const string Status = "MainIndication SubIndication* AssociatedValidationReportData*";

    /// <summary>The first element whose children are not as they must be; null where all are.</summary>
    public static string? FindFault(XElement root)
    {
        var ids = root.Descendants()
            .Attributes("id")
            .Select(one => one.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var element in root.DescendantsAndSelf()
                .Where(one =>
                    one.Name.Namespace != (XNamespace)"http://www.w3.org/2000/09/xmldsig#"
                )
                .Where(one => !one.Ancestors().Any(above => above.Name.LocalName == "Signature"))
        )
        {
            var name = element.Name.LocalName;
            var rule =
                Rules.GetValueOrDefault($"{element.Parent?.Name.LocalName}/{name}")
                ?? Rules.GetValueOrDefault(name)
                ?? "";
            var children = string.Concat(
                element.Elements().Select(child => child.Name.LocalName + " ")
            );
            // "A B? (C|D)+" becomes "(?:A )(?:B )?((?:C )|(?:D ))+": each name stands with the blank after it.
            var pattern = string.Concat(
                Tokens()
                    .Matches(rule)
                    .Select(one => char.IsLetter(one.Value[0]) ? $"(?:{one.Value} )" : one.Value)
            );
            if (
                !Regex.IsMatch(children, $"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(5))
            )
            {
                return $"{name}: {children}(must be {rule})";
            }

            if (
                element.Attribute("VOReference") is { } reference
                && reference.Value.Split(' ').FirstOrDefault(id => !ids.Contains(id)) is { } lost
            )
            {
                return $"{name} refers to {lost}, which is not there";
            }
        }

        return root.Descendants()
            .Attributes("id")
            .GroupBy(one => one.Value, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1)
            ?.Key;
    }

    [GeneratedRegex(@"\w+|[()|?*+]", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
