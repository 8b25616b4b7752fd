using AnTin.Pki.Certificates;
using AnTin.Pki.Lints.OfCertificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints;

/// <summary>Runs every rule over a certificate. A finding of severity Error stops issuance; see <see cref="LintTwin"/>.</summary>
public static class CertificateLinter
{
    /// <summary>In the order of the certificate's fields.</summary>
    public static IReadOnlyList<Lint<CertificateUnderLint>> Lints { get; } =
    [
        new DerIsCanonical(),
        new VersionIsThree(),
        new SerialIsPositiveAndShort(),
        new SerialLooksRandom(),
        new SignatureAlgorithmFitsIssuer(),
        new IssuerNameIsIssuersSubject(),
        new ValidityIsEncodedByYear(),
        new ValidityIsTermOfProfile(),
        new ValidityIsWithinIssuers(),
        new CountryIsPrintableString(),
        new TextIsUtf8AndNormalised(),
        new SubjectIsInOrderOfProfile(),
        new SubjectPartsAreNotTooLong(),
        new KeyIsAllowedByProfile(),
        new KeyIsStrong(),
        new PostQuantumKeyOnlySigns(),
        new KeyHasNoRocaShape(),
        new ExtensionsAreThoseOfProfile(),
        new NoUnknownCriticalExtension(),
        new SubjectKeyIdentifierIsPresent(),
        new AuthorityKeyIdentifierFitsIssuer(),
        new BasicConstraintsMarkAuthorities(),
        new EndEntityIsNoAuthority(),
        new AuthorityKeepsItsName(),
        new KeyUsageIsCriticalAndOfProfile(),
        new ExtendedKeyUsageIsOfProfile(),
        new TimeStampingIsTheOnlyPurpose(),
        new OcspResponderNeedsNoCheck(),
        new AlternativeNamesAreAscii(),
        new PoliciesAreThoseOfProfile(),
        new PolicyMappingsAreThoseOfProfile(),
        new NameConstraintsAreThoseOfProfile(),
        new AddressesAreHttp(),
        new DistributionPointIsOfShard(),
        new SignatureVerifies(),
    ];

    /// <summary>Lints a certificate that the issuer has signed.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="issuer">The issuer's certificate; for a root, itself.</param>
    public static IReadOnlyList<LintFinding> Run(
        Certificate certificate,
        CertificateProfile profile,
        Certificate issuer
    ) => Run(certificate, profile, issuer, issuer.PublicKey);

    internal static IReadOnlyList<LintFinding> Run(
        Certificate certificate,
        CertificateProfile profile,
        Certificate issuer,
        PublicKeyInfo signingKey
    )
    {
        var subject = new CertificateUnderLint(certificate, profile, issuer, signingKey);
        return [.. Lints.SelectMany(lint => lint.Run(subject))];
    }
}
