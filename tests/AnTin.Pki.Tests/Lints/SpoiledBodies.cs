using System.Numerics;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Lints;

/// <summary>What can be wrong before the extensions, and with the signature: version, serial, algorithms, names, term, key.</summary>
internal static class SpoiledBodies
{
    private const string Person = "PERSON_5Y";

    public static readonly Dictionary<string, SpoiledCertificate> All = new()
    {
        ["DerIsCanonical/explicit default"] = new(
            Person,
            one =>
                one.Replace(Oids.BasicConstraints, true, w => w.Raw([0x30, 0x03, 0x01, 0x01, 0x00]))
        ),
        ["DerIsCanonical/padded serial"] = new(Person, one => one.Serial = [0, .. one.Serial]),
        ["VersionIsThree"] = new(Person, one => one.Version = 1),
        ["SerialIsPositiveAndShort/negative"] = new(Person, one => one.Serial[0] = 0x80),
        ["SerialIsPositiveAndShort/long"] = new(
            Person,
            one => one.Serial = [0x11, 0x22, 0x33, 0x44, .. one.Serial]
        ),
        ["SerialLooksRandom/short"] = new(
            Person,
            one => one.Serial = [0x1D, 0x90, 0x23, 0xA6, 0x3C, 0x17, 0x2C, 0xF2]
        ),
        ["SerialLooksRandom/stuck"] = new(
            Person,
            one => one.Serial = [.. Enumerable.Repeat((byte)0x42, 17)]
        ),
        ["SignatureAlgorithmFitsIssuer/two"] = new(
            Person,
            one => one.InnerAlgorithm = SignatureAlgorithm.EcdsaSha384.Encode().ToArray()
        ),
        ["SignatureAlgorithmFitsIssuer/other key"] = new(
            Person,
            one => one.InnerAlgorithm = SignatureAlgorithm.RsaSha256.Encode().ToArray()
        ),
        ["IssuerNameIsIssuersSubject"] = new(
            Person,
            one =>
                one.Issuer = DemoPki
                    .Name("ca phục vụ các cơ quan nhà nước hoa ban g1")
                    .Encoded.ToArray()
        ),
        ["ValidityIsEncodedByYear"] = new(
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
        ["ValidityIsTermOfProfile/a second too long"] = new(
            Person,
            one => SpoiledCertificates.SetValidity(one, DemoPki.Start, DemoPki.Start.AddDays(1825))
        ),
        ["ValidityIsTermOfProfile/backwards"] = new(
            Person,
            one => SpoiledCertificates.SetValidity(one, DemoPki.Start, DemoPki.Start.AddDays(-1))
        ),
        ["ValidityIsWithinIssuers"] = new(
            Person,
            one =>
                SpoiledCertificates.SetValidity(
                    one,
                    DemoPki.Start.AddDays(-1),
                    DemoPki.Start.AddDays(9)
                )
        ),
        ["CountryIsPrintableString/type"] = new(
            Person,
            one => SetSubject(one, DerTag.Utf8String, "VN")
        ),
        ["CountryIsPrintableString/value"] = new(
            Person,
            one => SetSubject(one, DerTag.PrintableString, "vn")
        ),
        ["TextIsUtf8AndNormalised/type"] = new(
            Person,
            one => SetSubject(one, tag: DerTag.BmpString, commonName: "\0A\0n")
        ),
        ["TextIsUtf8AndNormalised/NFD"] = new(
            Person,
            one =>
                SetSubject(one, commonName: "Trần".Normalize(System.Text.NormalizationForm.FormD))
        ),
        ["TextIsUtf8AndNormalised/space"] = new(Person, one => SetSubject(one, commonName: "An ")),
        ["TextIsUtf8AndNormalised/invisible"] = new(
            Person,
            one => SetSubject(one, commonName: "An\u202E")
        ),
        ["SubjectIsInOrderOfProfile"] = new(
            Person,
            one => one.Subject = DistinguishedName.Parse("C=VN, O=X, CN=An").Encoded.ToArray()
        ),
        ["SubjectPartsAreNotTooLong"] = new(
            Person,
            one => SetSubject(one, commonName: new string('x', 65))
        ),
        ["KeyIsAllowedByProfile"] = new(Person, one => SetKey(one, "P-521")),
        ["KeyIsStrong/off the curve"] = new(Person, one => one.PublicKey[^1] ^= 1),
        ["KeyIsStrong/even"] = new(Person, one => SetRsa(one, BigInteger.Pow(2, 2047), 65537)),
        ["KeyIsStrong/exponent"] = new(
            Person,
            one => SetRsa(one, BigInteger.Pow(2, 2047) + 981, 3)
        ),
        ["KeyIsStrong/short"] = new(
            Person,
            one => SetRsa(one, BigInteger.Pow(2, 1023) + 1155, 65537)
        ),
        ["KeyHasNoRocaShape"] = new(Person, one => SetRsa(one, RocaModulus(), 65537)),
        ["AuthorityKeepsItsName"] = new("CROSS_5Y", one => one.Subject = [.. one.Issuer]),
        ["SignatureVerifies"] = new(Person, one => one.SpoilSignature = true),
    };

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
}
