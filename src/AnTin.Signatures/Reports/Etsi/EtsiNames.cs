using System.Security.Cryptography;
using System.Xml.Linq;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Reports.Etsi;

/// <summary>Namespaces and identifiers of ETSI TS 119 102-2; what it has no identifier for bears one of our own.</summary>
internal static class EtsiNames
{
    /// <summary>The namespace that validators of all versions since 2019 read.</summary>
    public static readonly XNamespace Report = "http://uri.etsi.org/19102/v1.2.1#";

    public static readonly XNamespace Signature = XmlNames.Signature;
    public static readonly XNamespace Xades = XadesNames.V132;

    public const string Own = "urn:antin:validation:";
    public const string Validated = Etsi + "poetype:validation";
    public const string Applied = Etsi + "constraintStatus:applied";
    public const string Disabled = Etsi + "constraintStatus:disabled";
    public const string Certificate = Etsi + "validationObject:certificate";
    public const string Crl = Etsi + "validationObject:CRL";
    public const string OcspResponse = Etsi + "validationObject:OCSPResponse";
    public const string Timestamp = Etsi + "validationObject:timestamp";
    public const string SignedData = Etsi + "validationObject:signedData";

    private const string Etsi = "urn:etsi:019102:";
    private const string Main = Etsi + "mainindication:";

    /// <summary>§4.2.2: of a whole signature.</summary>
    public static string OfSignature(Indication indication) =>
        Main + indication.ToStandardName().ToLowerInvariant();

    /// <summary>Of one building block, or of a time stamp inside a signature: they pass, not "total-pass".</summary>
    public static string OfBlock(Indication? indication) =>
        Main
        + indication switch
        {
            Indication.TotalFailed => "failed",
            Indication.Indeterminate => "indeterminate",
            _ => "passed",
        };

    /// <summary>A file in which no signature was judged has no indication in the standard.</summary>
    public static string OfFileWithoutVerdict(Conclusion conclusion) =>
        Own + "mainindication:" + conclusion.ToStandardName().ToLowerInvariant();

    public static string Of(SubIndication subIndication) =>
        Etsi + "subindication:" + subIndication.ToStandardName();

    /// <summary>EN 319 102-1 §5.3, §5.5, §5.6: how far the signature carries its own evidence.</summary>
    public static string ProcessOf(SignatureLevel? level, bool hasStamp) =>
        Etsi
        + "validationprocess:"
        + (
            level == SignatureLevel.BaselineLTA ? "LTA"
            : hasStamp ? "LTVM"
            : "Basic"
        );

    /// <summary>As RFC 5280 spells it, with a small letter first.</summary>
    public static string OfReason(string reason) =>
        Etsi
        + "revocationReason:"
        + reason switch
        {
            "CaCompromise" => "cACompromise",
            "AaCompromise" => "aACompromise",
            "RemoveFromCrl" => "removeFromCRL",
            _ => char.ToLowerInvariant(reason[0]) + reason[1..],
        };

    /// <summary>RFC 9231 for digests, the identifier of the key's kind for keys.</summary>
    public static string OfAlgorithm(string name) =>
        name.Split(' ')[0] switch
        {
            "RSA" => "urn:oid:1.2.840.113549.1.1.1",
            "EC" => "urn:oid:1.2.840.10045.2.1",
            var digest => XmlAlgorithms.FindUri(new HashAlgorithmName(digest))
                ?? Own + "digest:" + Uri.EscapeDataString(digest),
        };
}
