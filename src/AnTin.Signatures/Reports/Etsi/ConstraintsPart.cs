using System.Xml.Linq;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Etsi;

/// <summary>
/// ValidationConstraintsEvaluationReport (ETSI TS 119 102-2 §4.2.4): the policy, and what each building block of EN 319 102-1
/// §5.2 came to.
/// </summary>
internal static class ConstraintsPart
{
    private static readonly string[] Blocks =
    [
        "format-checking",
        "identification-of-the-signing-certificate",
        "x509-certificate-validation",
        "cryptographic-verification",
        "signature-acceptance-validation",
    ];

    public static XElement Write(ValidationReport report, SignatureReport signature) =>
        EtsiText.Element(
            "ValidationConstraintsEvaluationReport",
            Policy(report),
            Blocks.Select(block => Block(block, signature))
        );

    private static XElement Policy(ValidationReport report) =>
        EtsiText.Element(
            "SignatureValidationPolicy",
            EtsiText.Element(
                "SignaturePolicyIdentifier",
                new XElement(
                    EtsiNames.Xades + "SignaturePolicyId",
                    new XElement(
                        EtsiNames.Xades + "SigPolicyId",
                        new XElement(
                            EtsiNames.Xades + "Identifier",
                            EtsiNames.Own
                                + "policy:"
                                + Convert.ToHexStringLower(report.PolicyDigest.Span)
                        )
                    ),
                    new XElement(
                        EtsiNames.Xades + "SigPolicyHash",
                        EtsiText.Digest(new DigestReport("SHA256", report.PolicyDigest))
                    )
                )
            ),
            EtsiText.Element("PolicyName", EtsiText.Of(report.Policy))
        );

    private static XElement Block(string block, SignatureReport signature)
    {
        var worst = signature.Findings.FirstOrDefault(one =>
            one is { Indication: not null, SubIndication: { } sub } && BlockOf(sub) == block
        );
        return EtsiText.Element(
            "ValidationConstraint",
            EtsiText.Element("ValidationConstraintIdentifier", EtsiNames.Own + "block:" + block),
            EtsiText.Element("ConstraintStatus", EtsiText.Element("Status", EtsiNames.Applied)),
            EtsiText.Element(
                "ValidationStatus",
                EtsiText.Element("MainIndication", EtsiNames.OfBlock(worst?.Indication)),
                worst?.SubIndication is { } why
                    ? EtsiText.Element("SubIndication", EtsiNames.Of(why))
                    : null
            )
        );
    }

    private static string BlockOf(SubIndication sub) =>
        sub switch
        {
            SubIndication.FormatFailure => Blocks[0],
            SubIndication.NoSigningCertificateFound => Blocks[1],
            SubIndication.HashFailure
            or SubIndication.SigCryptoFailure
            or SubIndication.SignedDataNotFound => Blocks[3],
            SubIndication.SigConstraintsFailure
            or SubIndication.CryptoConstraintsFailure
            or SubIndication.CryptoConstraintsFailureNoPoe
            or SubIndication.NoPoe
            or SubIndication.TimestampOrderFailure
            or SubIndication.Custom => Blocks[4],
            _ => Blocks[2],
        };
}
