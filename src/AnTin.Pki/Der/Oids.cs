using System.Diagnostics.CodeAnalysis;

namespace AnTin.Pki.Der;

/// <summary>Every object identifier this project names, grouped by the document that assigns it.</summary>
public static class Oids
{
    // Must stand first: the fields below register themselves here as they are initialised.
    private static readonly Dictionary<int, ObjectIdentifier> Known = [];

    // RFC 3279, 4055, 5758, 5480: keys and signatures
    public static readonly ObjectIdentifier RsaEncryption = Add("1.2.840.113549.1.1.1");
    public static readonly ObjectIdentifier Sha1WithRsa = Add("1.2.840.113549.1.1.5");
    public static readonly ObjectIdentifier Mgf1 = Add("1.2.840.113549.1.1.8");
    public static readonly ObjectIdentifier RsaPss = Add("1.2.840.113549.1.1.10");
    public static readonly ObjectIdentifier Sha256WithRsa = Add("1.2.840.113549.1.1.11");
    public static readonly ObjectIdentifier Sha384WithRsa = Add("1.2.840.113549.1.1.12");
    public static readonly ObjectIdentifier Sha512WithRsa = Add("1.2.840.113549.1.1.13");
    public static readonly ObjectIdentifier EcPublicKey = Add("1.2.840.10045.2.1");
    public static readonly ObjectIdentifier EcdsaWithSha1 = Add("1.2.840.10045.4.1");
    public static readonly ObjectIdentifier EcdsaWithSha256 = Add("1.2.840.10045.4.3.2");
    public static readonly ObjectIdentifier EcdsaWithSha384 = Add("1.2.840.10045.4.3.3");
    public static readonly ObjectIdentifier EcdsaWithSha512 = Add("1.2.840.10045.4.3.4");
    public static readonly ObjectIdentifier P256 = Add("1.2.840.10045.3.1.7");
    public static readonly ObjectIdentifier P384 = Add("1.3.132.0.34");
    public static readonly ObjectIdentifier P521 = Add("1.3.132.0.35");

    // RFC 8410: keys and signatures on Edwards curves; RFC 8702, RFC 8419: the hash that goes with the larger one
    public static readonly ObjectIdentifier Ed25519 = Add("1.3.101.112");
    public static readonly ObjectIdentifier Ed448 = Add("1.3.101.113");
    public static readonly ObjectIdentifier Shake256 = Add("2.16.840.1.101.3.4.2.12");
    public static readonly ObjectIdentifier Shake256WithLength = Add("2.16.840.1.101.3.4.2.18");

    // FIPS 180-4 digests, RFC 5754
    public static readonly ObjectIdentifier Sha1 = Add("1.3.14.3.2.26");
    public static readonly ObjectIdentifier Sha256 = Add("2.16.840.1.101.3.4.2.1");
    public static readonly ObjectIdentifier Sha384 = Add("2.16.840.1.101.3.4.2.2");
    public static readonly ObjectIdentifier Sha512 = Add("2.16.840.1.101.3.4.2.3");

    // FIPS 202 digests and the signatures with them, RFC 9688 and the registry of NIST
    public static readonly ObjectIdentifier Sha3With256 = Add("2.16.840.1.101.3.4.2.8");
    public static readonly ObjectIdentifier Sha3With384 = Add("2.16.840.1.101.3.4.2.9");
    public static readonly ObjectIdentifier Sha3With512 = Add("2.16.840.1.101.3.4.2.10");
    public static readonly ObjectIdentifier EcdsaWithSha3With256 = Add("2.16.840.1.101.3.4.3.10");
    public static readonly ObjectIdentifier EcdsaWithSha3With384 = Add("2.16.840.1.101.3.4.3.11");
    public static readonly ObjectIdentifier EcdsaWithSha3With512 = Add("2.16.840.1.101.3.4.3.12");
    public static readonly ObjectIdentifier RsaWithSha3With256 = Add("2.16.840.1.101.3.4.3.14");
    public static readonly ObjectIdentifier RsaWithSha3With384 = Add("2.16.840.1.101.3.4.3.15");
    public static readonly ObjectIdentifier RsaWithSha3With512 = Add("2.16.840.1.101.3.4.3.16");

    // BSI TR-03111 §5.2.1: ECDSA with r and s side by side
    public static readonly ObjectIdentifier PlainEcdsaWithSha256 = Add("0.4.0.127.0.7.1.1.4.1.3");
    public static readonly ObjectIdentifier PlainEcdsaWithSha384 = Add("0.4.0.127.0.7.1.1.4.1.4");
    public static readonly ObjectIdentifier PlainEcdsaWithSha512 = Add("0.4.0.127.0.7.1.1.4.1.5");

    // X.520 and RFC 4519, RFC 2985: attributes of names
    public static readonly ObjectIdentifier CommonName = Add("2.5.4.3");
    public static readonly ObjectIdentifier Surname = Add("2.5.4.4");
    public static readonly ObjectIdentifier SerialNumber = Add("2.5.4.5");
    public static readonly ObjectIdentifier Country = Add("2.5.4.6");
    public static readonly ObjectIdentifier Locality = Add("2.5.4.7");
    public static readonly ObjectIdentifier StateOrProvince = Add("2.5.4.8");
    public static readonly ObjectIdentifier Street = Add("2.5.4.9");
    public static readonly ObjectIdentifier Organization = Add("2.5.4.10");
    public static readonly ObjectIdentifier OrganizationalUnit = Add("2.5.4.11");
    public static readonly ObjectIdentifier Title = Add("2.5.4.12");
    public static readonly ObjectIdentifier GivenName = Add("2.5.4.42");
    public static readonly ObjectIdentifier DnQualifier = Add("2.5.4.46");
    public static readonly ObjectIdentifier OrganizationIdentifier = Add("2.5.4.97");
    public static readonly ObjectIdentifier UserId = Add("0.9.2342.19200300.100.1.1");
    public static readonly ObjectIdentifier DomainComponent = Add("0.9.2342.19200300.100.1.25");
    public static readonly ObjectIdentifier EmailAddress = Add("1.2.840.113549.1.9.1");

    // RFC 5280 §4.2 and §5.2, §5.3: extensions of certificates, CRLs and their entries
    public static readonly ObjectIdentifier SubjectKeyIdentifier = Add("2.5.29.14");
    public static readonly ObjectIdentifier KeyUsage = Add("2.5.29.15");
    public static readonly ObjectIdentifier SubjectAlternativeName = Add("2.5.29.17");
    public static readonly ObjectIdentifier IssuerAlternativeName = Add("2.5.29.18");
    public static readonly ObjectIdentifier BasicConstraints = Add("2.5.29.19");
    public static readonly ObjectIdentifier CrlNumber = Add("2.5.29.20");
    public static readonly ObjectIdentifier CrlReason = Add("2.5.29.21");
    public static readonly ObjectIdentifier InvalidityDate = Add("2.5.29.24");
    public static readonly ObjectIdentifier DeltaCrlIndicator = Add("2.5.29.27");
    public static readonly ObjectIdentifier IssuingDistributionPoint = Add("2.5.29.28");
    public static readonly ObjectIdentifier CertificateIssuer = Add("2.5.29.29");
    public static readonly ObjectIdentifier NameConstraints = Add("2.5.29.30");
    public static readonly ObjectIdentifier CrlDistributionPoints = Add("2.5.29.31");
    public static readonly ObjectIdentifier CertificatePolicies = Add("2.5.29.32");
    public static readonly ObjectIdentifier AnyPolicy = Add("2.5.29.32.0");
    public static readonly ObjectIdentifier PolicyMappings = Add("2.5.29.33");
    public static readonly ObjectIdentifier AuthorityKeyIdentifier = Add("2.5.29.35");
    public static readonly ObjectIdentifier PolicyConstraints = Add("2.5.29.36");
    public static readonly ObjectIdentifier ExtendedKeyUsage = Add("2.5.29.37");
    public static readonly ObjectIdentifier FreshestCrl = Add("2.5.29.46");
    public static readonly ObjectIdentifier InhibitAnyPolicy = Add("2.5.29.54");
    public static readonly ObjectIdentifier ExpiredCertsOnCrl = Add("2.5.29.60");
    public static readonly ObjectIdentifier AuthorityInformationAccess = Add("1.3.6.1.5.5.7.1.1");
    public static readonly ObjectIdentifier QcStatements = Add("1.3.6.1.5.5.7.1.3");
    public static readonly ObjectIdentifier SubjectInformationAccess = Add("1.3.6.1.5.5.7.1.11");
    public static readonly ObjectIdentifier CertificationPracticeUri = Add("1.3.6.1.5.5.7.2.1");

    // RFC 5280 §4.2.1.12: purposes of keys
    public static readonly ObjectIdentifier AnyExtendedKeyUsage = Add("2.5.29.37.0");
    public static readonly ObjectIdentifier ServerAuth = Add("1.3.6.1.5.5.7.3.1");
    public static readonly ObjectIdentifier ClientAuth = Add("1.3.6.1.5.5.7.3.2");
    public static readonly ObjectIdentifier CodeSigning = Add("1.3.6.1.5.5.7.3.3");
    public static readonly ObjectIdentifier EmailProtection = Add("1.3.6.1.5.5.7.3.4");
    public static readonly ObjectIdentifier TimeStamping = Add("1.3.6.1.5.5.7.3.8");
    public static readonly ObjectIdentifier OcspSigning = Add("1.3.6.1.5.5.7.3.9");

    /// <summary>RFC 9336: signing of documents.</summary>
    public static readonly ObjectIdentifier DocumentSigning = Add("1.3.6.1.5.5.7.3.36");

    // RFC 5280 §4.2.2.1 and RFC 6960, RFC 9654: access descriptions and OCSP
    public static readonly ObjectIdentifier Ocsp = Add("1.3.6.1.5.5.7.48.1");
    public static readonly ObjectIdentifier OcspBasicResponse = Add("1.3.6.1.5.5.7.48.1.1");
    public static readonly ObjectIdentifier OcspNonce = Add("1.3.6.1.5.5.7.48.1.2");
    public static readonly ObjectIdentifier OcspNoCheck = Add("1.3.6.1.5.5.7.48.1.5");
    public static readonly ObjectIdentifier OcspArchiveCutoff = Add("1.3.6.1.5.5.7.48.1.6");
    public static readonly ObjectIdentifier CaIssuers = Add("1.3.6.1.5.5.7.48.2");

    // RFC 5652, 2985, 5035, 3161: CMS and its attributes
    public static readonly ObjectIdentifier Data = Add("1.2.840.113549.1.7.1");
    public static readonly ObjectIdentifier SignedData = Add("1.2.840.113549.1.7.2");
    public static readonly ObjectIdentifier ContentType = Add("1.2.840.113549.1.9.3");
    public static readonly ObjectIdentifier MessageDigest = Add("1.2.840.113549.1.9.4");
    public static readonly ObjectIdentifier SigningTime = Add("1.2.840.113549.1.9.5");
    public static readonly ObjectIdentifier CounterSignature = Add("1.2.840.113549.1.9.6");
    public static readonly ObjectIdentifier ChallengePassword = Add("1.2.840.113549.1.9.7");
    public static readonly ObjectIdentifier ExtensionRequest = Add("1.2.840.113549.1.9.14");
    public static readonly ObjectIdentifier CmsAlgorithmProtection = Add("1.2.840.113549.1.9.52");
    public static readonly ObjectIdentifier SigningCertificate = Add("1.2.840.113549.1.9.16.2.12");
    public static readonly ObjectIdentifier SigningCertificateV2 = Add(
        "1.2.840.113549.1.9.16.2.47"
    );
    public static readonly ObjectIdentifier TimestampInfo = Add("1.2.840.113549.1.9.16.1.4");
    public static readonly ObjectIdentifier SignatureTimestamp = Add("1.2.840.113549.1.9.16.2.14");

    /// <summary>RFC 5652 §10.2.1 <c>OtherRevocationInfoFormat</c>: id-ri-ocsp-response (RFC 5940).</summary>
    public static readonly ObjectIdentifier RevocationInfoOcsp = Add("1.3.6.1.5.5.7.16.2");

    internal static bool TryFindKnown(
        ReadOnlySpan<byte> content,
        [NotNullWhen(true)] out ObjectIdentifier? oid
    ) => Known.TryGetValue(Hash(content), out oid) && content.SequenceEqual(oid.Content);

    private static ObjectIdentifier Add(string dotted)
    {
        var oid = ObjectIdentifier.Parse(dotted);
        Known.Add(Hash(oid.Content), oid);
        return oid;
    }

    private static int Hash(ReadOnlySpan<byte> content)
    {
        var hash = 17;
        foreach (var octet in content)
        {
            hash = unchecked((hash * 31) + octet);
        }

        return hash;
    }
}
