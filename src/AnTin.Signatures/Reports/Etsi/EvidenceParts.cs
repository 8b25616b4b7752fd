using System.Xml.Linq;

namespace AnTin.Signatures.Reports.Etsi;

/// <summary>AssociatedValidationReportData (ETSI TS 119 102-2 §4.3.5): what a status rests on.</summary>
internal static class EvidenceParts
{
    /// <param name="objects">Takes what is referred to.</param>
    /// <param name="path">Signer first, anchor last.</param>
    /// <param name="revocation">The answers that decided.</param>
    /// <param name="crypto">CryptoInformation, at most one.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="anchor">Where the anchor comes from.</param>
    /// <returns>Null where there is nothing to say.</returns>
    public static XElement? Chain(
        ValidationObjects objects,
        IReadOnlyList<SignerReport> path,
        IReadOnlyList<RevocationReport> revocation,
        IReadOnlyList<XElement> crypto,
        IReadOnlyList<Finding> findings,
        AnchorReport? anchor
    )
    {
        var ids = path.Select(objects.Add).ToList();
        var answers = revocation.Select(objects.Add).Distinct(StringComparer.Ordinal).ToList();
        var data = EtsiText.Element(
            "AssociatedValidationReportData",
            ids.Count > 0 ? EtsiText.Reference("TrustAnchor", ids[^1]) : null,
            ids.Count > 0 ? ChainOf(ids) : null,
            answers.Select(id => EtsiText.Reference("RelatedValidationObject", id)),
            revocation.FirstOrDefault(one => one.RevokedAt is not null) is { } revoked
                ? Revoked(objects, revoked)
                : null,
            crypto,
            EtsiText.Findings(findings, anchor)
        );
        return data.HasElements ? data : null;
    }

    /// <summary>CryptoInformation (§4.3.5.6).</summary>
    /// <param name="signature">Identifier of what the algorithm protects.</param>
    /// <param name="algorithm">Which, and until when it is accepted.</param>
    public static XElement Crypto(string signature, AlgorithmReport algorithm) =>
        EtsiText.Element(
            "CryptoInformation",
            EtsiText.Reference("ValidationObjectId", signature),
            EtsiText.Element("Algorithm", EtsiNames.OfAlgorithm(algorithm.Name)),
            algorithm.Name.Split(' ') is [_, var bits]
                ? EtsiText.Typed("AlgorithmParameters", EtsiNames.Own + "key-bits", bits)
                : null,
            EtsiText.Element("SecureAlgorithm", algorithm.Accepted ? "true" : "false"),
            algorithm.Until is { } until ? EtsiText.Element("NotAfter", EtsiText.Of(until)) : null
        );

    private static XElement ChainOf(List<string> ids) =>
        EtsiText.Element(
            "CertificateChain",
            EtsiText.Reference("SigningCertificate", ids[0]),
            ids.Skip(1).SkipLast(1).Select(id => EtsiText.Reference("IntermediateCertificate", id)),
            EtsiText.Reference("TrustAnchor", ids[^1])
        );

    private static XElement Revoked(ValidationObjects objects, RevocationReport revoked) =>
        EtsiText.Element(
            "RevocationStatusInformation",
            EtsiText.Reference("ValidationObjectId", objects.AddCertificate(revoked.Certificate)),
            EtsiText.Element("RevocationTime", EtsiText.Of(revoked.RevokedAt!.Value)),
            revoked.Reason is { Length: > 0 } reason
                ? EtsiText.Element("RevocationReason", EtsiNames.OfReason(reason))
                : null,
            EtsiText.Reference("RevocationObject", objects.Add(revoked))
        );
}
