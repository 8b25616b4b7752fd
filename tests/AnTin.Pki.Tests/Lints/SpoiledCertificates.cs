using System.Numerics;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Lints;

/// <summary>
/// Ways to spoil a good certificate, each named after the lint that must catch it: <c>Lint/what is wrong</c>.
/// </summary>
internal static class SpoiledCertificates
{
    private const string Person = "PERSON_5Y";

    public static readonly Dictionary<
        string,
        (string Kind, Action<CertificateVariation> Spoil)
    > All = new()
    {
        ["DerIsCanonical/explicit default"] = (
            Person,
            one =>
                one.Replace(Oids.BasicConstraints, true, w => w.Raw([0x30, 0x03, 0x01, 0x01, 0x00]))
        ),
        ["DerIsCanonical/padded serial"] = (Person, one => one.Serial = [0, .. one.Serial]),
        ["VersionIsThree"] = (Person, one => one.Version = 1),
        ["SerialIsPositiveAndShort/negative"] = (Person, one => one.Serial[0] = 0x80),
        ["SerialIsPositiveAndShort/long"] = (
            Person,
            one => one.Serial = [0x11, 0x22, 0x33, 0x44, .. one.Serial]
        ),
        ["SerialLooksRandom/short"] = (
            Person,
            one => one.Serial = [0x1D, 0x90, 0x23, 0xA6, 0x3C, 0x17, 0x2C, 0xF2]
        ),
        ["SerialLooksRandom/stuck"] = (
            Person,
            one => one.Serial = [.. Enumerable.Repeat((byte)0x42, 17)]
        ),
        ["SignatureAlgorithmFitsIssuer/two"] = (
            Person,
            one => one.InnerAlgorithm = SignatureAlgorithm.EcdsaSha384.Encode().ToArray()
        ),
        ["SignatureAlgorithmFitsIssuer/other key"] = (
            Person,
            one => one.InnerAlgorithm = SignatureAlgorithm.RsaSha256.Encode().ToArray()
        ),
        ["IssuerNameIsIssuersSubject"] = (
            Person,
            one =>
                one.Issuer = DemoPki
                    .Name("ca phục vụ các cơ quan nhà nước hoa ban g1")
                    .Encoded.ToArray()
        ),
        ["ValidityIsEncodedByYear"] = (
            Person,
            one =>
                one.Validity = CertificateVariation.Encode(w =>
                {
                    using (w.Sequence())
                    {
                        w.GeneralizedTime(DemoPki.Start);
                        w.GeneralizedTime(DemoPki.Start.AddDays(5));
                    }
                })
        ),
        ["ValidityIsTermOfProfile/a second too long"] = (
            Person,
            one => SetValidity(one, DemoPki.Start, DemoPki.Start.AddDays(1825))
        ),
        ["ValidityIsTermOfProfile/backwards"] = (
            Person,
            one => SetValidity(one, DemoPki.Start, DemoPki.Start.AddDays(-1))
        ),
        ["ValidityIsWithinIssuers"] = (
            Person,
            one => SetValidity(one, DemoPki.Start.AddDays(-1), DemoPki.Start.AddDays(9))
        ),
        ["CountryIsPrintableString/type"] = (
            Person,
            one => SetSubject(one, DerTag.Utf8String, "VN")
        ),
        ["CountryIsPrintableString/value"] = (
            Person,
            one => SetSubject(one, DerTag.PrintableString, "vn")
        ),
        ["TextIsUtf8AndNormalised/type"] = (
            Person,
            one => SetSubject(one, tag: DerTag.BmpString, commonName: "\0A\0n")
        ),
        ["TextIsUtf8AndNormalised/NFD"] = (
            Person,
            one =>
                SetSubject(one, commonName: "Trần".Normalize(System.Text.NormalizationForm.FormD))
        ),
        ["TextIsUtf8AndNormalised/space"] = (Person, one => SetSubject(one, commonName: "An ")),
        ["TextIsUtf8AndNormalised/invisible"] = (
            Person,
            one => SetSubject(one, commonName: "An\u202E")
        ),
        ["SubjectIsInOrderOfProfile"] = (
            Person,
            one => one.Subject = DistinguishedName.Parse("C=VN, O=X, CN=An").Encoded.ToArray()
        ),
        ["SubjectPartsAreNotTooLong"] = (
            Person,
            one => SetSubject(one, commonName: new string('x', 65))
        ),
        ["KeyIsAllowedByProfile"] = (Person, one => SetKey(one, "P-521")),
        ["KeyIsStrong/off the curve"] = (Person, one => one.PublicKey[^1] ^= 1),
        ["KeyIsStrong/even"] = (Person, one => SetRsa(one, BigInteger.Pow(2, 2047), 65537)),
        ["KeyIsStrong/exponent"] = (Person, one => SetRsa(one, BigInteger.Pow(2, 2047) + 981, 3)),
        ["KeyIsStrong/short"] = (Person, one => SetRsa(one, BigInteger.Pow(2, 1023) + 1155, 65537)),
        ["KeyHasNoRocaShape"] = (Person, one => SetRsa(one, RocaModulus(), 65537)),
        ["ExtensionsAreThoseOfProfile/stranger"] = (
            Person,
            one => one.Replace(ObjectIdentifier.Parse("2.999.1"), false, w => w.Null())
        ),
        ["ExtensionsAreThoseOfProfile/missing"] = (
            Person,
            one => one.Remove(Oids.CertificatePolicies)
        ),
        ["ExtensionsAreThoseOfProfile/no names"] = (
            "TSA_5Y",
            one => SetNames(one, GeneralName.DnsName("hoaban.gov.vn"))
        ),
        ["NoUnknownCriticalExtension"] = (
            Person,
            one => one.Replace(ObjectIdentifier.Parse("2.999.1"), true, w => w.Null())
        ),
        ["SubjectKeyIdentifierIsPresent/other"] = (
            Person,
            one => one.Replace(Oids.SubjectKeyIdentifier, false, w => w.OctetString([1, 2, 3]))
        ),
        ["SubjectKeyIdentifierIsPresent/critical"] = (
            Person,
            one => one.Toggle(Oids.SubjectKeyIdentifier)
        ),
        ["AuthorityKeyIdentifierFitsIssuer/missing"] = (
            Person,
            one => one.Remove(Oids.AuthorityKeyIdentifier)
        ),
        ["AuthorityKeyIdentifierFitsIssuer/critical"] = (
            Person,
            one => one.Toggle(Oids.AuthorityKeyIdentifier)
        ),
        ["BasicConstraintsMarkAuthorities/length"] = (
            "CA_20Y",
            one => SetConstraints(one, new BasicConstraints(true, 1))
        ),
        ["BasicConstraintsMarkAuthorities/critical"] = (
            "CA_20Y",
            one => one.Toggle(Oids.BasicConstraints)
        ),
        ["EndEntityIsNoAuthority/constraints"] = (
            Person,
            one => SetConstraints(one, new BasicConstraints(true, null))
        ),
        ["EndEntityIsNoAuthority/usage"] = (
            Person,
            one => SetUsage(one, KeyUsages.DigitalSignature | KeyUsages.KeyCertSign)
        ),
        ["KeyUsageIsCriticalAndOfProfile/usage"] = (
            Person,
            one => SetUsage(one, KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment)
        ),
        ["KeyUsageIsCriticalAndOfProfile/critical"] = (Person, one => one.Toggle(Oids.KeyUsage)),
        ["ExtendedKeyUsageIsOfProfile/any"] = (
            Person,
            one => SetPurposes(one, Oids.AnyExtendedKeyUsage)
        ),
        ["ExtendedKeyUsageIsOfProfile/critical"] = (
            Person,
            one => one.Toggle(Oids.ExtendedKeyUsage)
        ),
        ["TimeStampingIsTheOnlyPurpose/two"] = (
            "TSA_5Y",
            one => SetPurposes(one, Oids.TimeStamping, Oids.ClientAuth)
        ),
        ["TimeStampingIsTheOnlyPurpose/not critical"] = (
            "TSA_5Y",
            one => one.Toggle(Oids.ExtendedKeyUsage)
        ),
        ["TimeStampingIsTheOnlyPurpose/person"] = (
            Person,
            one => SetPurposes(one, Oids.TimeStamping)
        ),
        ["OcspResponderNeedsNoCheck/missing"] = ("OCSP_90D", one => one.Remove(Oids.OcspNoCheck)),
        ["OcspResponderNeedsNoCheck/person"] = (
            Person,
            one => one.Replace(Oids.OcspNoCheck, false, w => w.Null())
        ),
        ["OcspResponderNeedsNoCheck/long"] = (
            "OCSP_90D",
            one => SetValidity(one, DemoPki.Start, DemoPki.Start.AddDays(91))
        ),
        ["AlternativeNamesAreAscii/mailbox"] = (
            Person,
            one => SetNames(one, GeneralName.Rfc822Name("An <an@hoaban.edu.vn>"))
        ),
        ["AlternativeNamesAreAscii/kind"] = (
            Person,
            one => SetNames(one, GeneralName.DnsName("hoaban.gov.vn"))
        ),
        ["AlternativeNamesAreAscii/host"] = (
            "DEVICE_5Y",
            one => SetNames(one, GeneralName.DnsName("-x.hoaban.gov.vn"))
        ),
        ["AuthorityKeepsItsName"] = ("CROSS_5Y", one => one.Subject = [.. one.Issuer]),
        ["NameConstraintsAreThoseOfProfile"] = (
            Person,
            one =>
                one.Replace(
                    Oids.NameConstraints,
                    true,
                    new NameConstraints([GeneralName.DnsName("hoaban.gov.vn")], []).Write
                )
        ),
        ["PolicyMappingsAreThoseOfProfile"] = (
            Person,
            one =>
                one.Replace(
                    Oids.PolicyMappings,
                    true,
                    w =>
                        PolicyMapping.WriteAll(
                            w,
                            [new(Oids.AnyPolicy, ObjectIdentifier.Parse("2.999.1"))]
                        )
                )
        ),
        ["PoliciesAreThoseOfProfile"] = (
            Person,
            one =>
                one.Replace(
                    Oids.CertificatePolicies,
                    false,
                    w =>
                    {
                        using (w.Sequence())
                        {
                            CertificatePolicy.Write(w, ObjectIdentifier.Parse("2.999.1"), null);
                        }
                    }
                )
        ),
        ["AddressesAreHttp/scheme"] = (
            Person,
            one => SetCrl(one, "https://pki.hoaban.gov.vn/a.crl")
        ),
        ["AddressesAreHttp/hole"] = (
            Person,
            one => SetCrl(one, "http://pki.hoaban.gov.vn/{ca}.crl")
        ),
        ["DistributionPointIsOfShard"] = (
            Person,
            one => SetCrl(one, "http://pki.hoaban.gov.vn/pki/pub/crl/cpca-g1-99.crl")
        ),
        ["SignatureVerifies"] = (Person, one => one.SpoilSignature = true),
    };

    public static void SetValidity(
        CertificateVariation one,
        DateTimeOffset from,
        DateTimeOffset to
    ) => one.Validity = CertificateVariation.Encode(new Validity(from, to).Write);

    private static void SetSubject(
        CertificateVariation one,
        byte countryTag = DerTag.PrintableString,
        string country = "VN",
        byte tag = DerTag.Utf8String,
        string commonName = "An"
    ) =>
        one.SetSubject(
            (Oids.Country, countryTag, country),
            (Oids.Organization, DerTag.Utf8String, "Hoa Ban"),
            (Oids.CommonName, tag, commonName)
        );

    private static void SetKey(CertificateVariation one, string keyName)
    {
        using var other = SoftwareSigner.Generate(keyName);
        one.PublicKey = other.PublicKey.ToArray();
    }

    private static void SetRsa(CertificateVariation one, BigInteger modulus, BigInteger exponent) =>
        one.PublicKey = CertificateVariation.Encode(w =>
        {
            using (w.Sequence())
            {
                using (w.Sequence())
                {
                    w.ObjectIdentifier(Oids.RsaEncryption);
                    w.Null();
                }

                using (w.BitStringOf())
                using (w.Sequence())
                {
                    w.IntegerContent(modulus.ToByteArray(isBigEndian: true));
                    w.IntegerContent(exponent.ToByteArray(isBigEndian: true));
                }
            }
        });

    /// <summary>65537⁵ modulo the product of the first primes, brought to 2,048 bits by multiples of that product.</summary>
    private static BigInteger RocaModulus()
    {
        int[] primes =
        [
            2,
            3,
            5,
            7,
            11,
            13,
            17,
            19,
            23,
            29,
            31,
            37,
            41,
            43,
            47,
            53,
            59,
            61,
            67,
            71,
            73,
            79,
            83,
            89,
            97,
            101,
            103,
            107,
            109,
            113,
            127,
            131,
            137,
            139,
            149,
            151,
            157,
        ];
        var product = primes.Aggregate(BigInteger.One, (all, prime) => all * prime);
        return BigInteger.ModPow(65_537, 5, product)
            + (product * (BigInteger.Pow(2, 2047) / product + 1));
    }

    private static void SetConstraints(CertificateVariation one, BasicConstraints constraints) =>
        one.Replace(Oids.BasicConstraints, true, constraints.Write);

    private static void SetUsage(CertificateVariation one, KeyUsages usage) =>
        one.Replace(Oids.KeyUsage, true, w => w.NamedBits((int)usage));

    private static void SetPurposes(CertificateVariation one, params ObjectIdentifier[] purposes) =>
        one.Replace(
            Oids.ExtendedKeyUsage,
            purposes[0] == Oids.TimeStamping,
            w =>
            {
                using (w.Sequence())
                {
                    foreach (var purpose in purposes)
                    {
                        w.ObjectIdentifier(purpose);
                    }
                }
            }
        );

    private static void SetNames(CertificateVariation one, GeneralName name) =>
        one.Replace(
            Oids.SubjectAlternativeName,
            false,
            w =>
            {
                using (w.Sequence())
                {
                    name.Write(w);
                }
            }
        );

    private static void SetCrl(CertificateVariation one, string uri) =>
        one.Replace(
            Oids.CrlDistributionPoints,
            false,
            w =>
            {
                using (w.Sequence())
                {
                    DistributionPoint.Write(w, uri);
                }
            }
        );
}
