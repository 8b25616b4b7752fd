using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;
using AnTin.Pki.Tests.Signing;

namespace AnTin.Pki.Tests.Lints;

/// <summary>What can be wrong with the extensions: strange, missing, of another kind, with a value that the profile does not have.</summary>
internal static class SpoiledExtensions
{
    private const string Person = "PERSON_5Y";

    public static readonly Dictionary<string, SpoiledCertificate> All = new()
    {
        ["ExtensionsAreThoseOfProfile/stranger"] = new(
            Person,
            one => one.Replace(ObjectIdentifier.Parse("2.999.1"), false, w => w.Null())
        ),
        ["ExtensionsAreThoseOfProfile/missing"] = new(
            Person,
            one => one.Remove(Oids.CertificatePolicies)
        ),
        ["ExtensionsAreThoseOfProfile/no names"] = new(
            "TSA_5Y",
            one => SetNames(one, GeneralName.DnsName("hoaban.gov.vn"))
        ),
        ["NoUnknownCriticalExtension"] = new(
            Person,
            one => one.Replace(ObjectIdentifier.Parse("2.999.1"), true, w => w.Null())
        ),
        ["SubjectKeyIdentifierIsPresent/other"] = new(
            Person,
            one => one.Replace(Oids.SubjectKeyIdentifier, false, w => w.OctetString([1, 2, 3]))
        ),
        ["SubjectKeyIdentifierIsPresent/critical"] = new(
            Person,
            one => one.Toggle(Oids.SubjectKeyIdentifier)
        ),
        ["AuthorityKeyIdentifierFitsIssuer/missing"] = new(
            Person,
            one => one.Remove(Oids.AuthorityKeyIdentifier)
        ),
        ["AuthorityKeyIdentifierFitsIssuer/critical"] = new(
            Person,
            one => one.Toggle(Oids.AuthorityKeyIdentifier)
        ),
        ["BasicConstraintsMarkAuthorities/length"] = new(
            "CA_20Y",
            one => SetConstraints(one, new BasicConstraints(true, 1))
        ),
        ["BasicConstraintsMarkAuthorities/critical"] = new(
            "CA_20Y",
            one => one.Toggle(Oids.BasicConstraints)
        ),
        ["EndEntityIsNoAuthority/constraints"] = new(
            Person,
            one => SetConstraints(one, new BasicConstraints(true, null))
        ),
        ["EndEntityIsNoAuthority/usage"] = new(
            Person,
            one => SetUsage(one, KeyUsages.DigitalSignature | KeyUsages.KeyCertSign)
        ),
        ["KeyUsageIsCriticalAndOfProfile/usage"] = new(
            Person,
            one => SetUsage(one, KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment)
        ),
        ["PostQuantumKeyOnlySigns"] = new(
            Person,
            one =>
            {
                one.PublicKey = PostQuantumTests.KeyOf("2.16.840.1.101.3.4.3.17", 1312);
                SetUsage(one, KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment);
            }
        ),
        ["KeyUsageIsCriticalAndOfProfile/critical"] = new(Person, one => one.Toggle(Oids.KeyUsage)),
        ["ExtendedKeyUsageIsOfProfile/any"] = new(
            Person,
            one => SetPurposes(one, Oids.AnyExtendedKeyUsage)
        ),
        ["ExtendedKeyUsageIsOfProfile/critical"] = new(
            Person,
            one => one.Toggle(Oids.ExtendedKeyUsage)
        ),
        ["TimeStampingIsTheOnlyPurpose/two"] = new(
            "TSA_5Y",
            one => SetPurposes(one, Oids.TimeStamping, Oids.ClientAuth)
        ),
        ["TimeStampingIsTheOnlyPurpose/not critical"] = new(
            "TSA_5Y",
            one => one.Toggle(Oids.ExtendedKeyUsage)
        ),
        ["TimeStampingIsTheOnlyPurpose/person"] = new(
            Person,
            one => SetPurposes(one, Oids.TimeStamping)
        ),
        ["OcspResponderNeedsNoCheck/missing"] = new(
            "OCSP_90D",
            one => one.Remove(Oids.OcspNoCheck)
        ),
        ["OcspResponderNeedsNoCheck/person"] = new(
            Person,
            one => one.Replace(Oids.OcspNoCheck, false, w => w.Null())
        ),
        ["OcspResponderNeedsNoCheck/long"] = new(
            "OCSP_90D",
            one => SpoiledCertificates.SetValidity(one, DemoPki.Start, DemoPki.Start.AddDays(91))
        ),
        ["AlternativeNamesAreAscii/mailbox"] = new(
            Person,
            one => SetNames(one, GeneralName.Rfc822Name("An <an@hoaban.edu.vn>"))
        ),
        ["AlternativeNamesAreAscii/kind"] = new(
            Person,
            one => SetNames(one, GeneralName.DnsName("hoaban.gov.vn"))
        ),
        ["AlternativeNamesAreAscii/host"] = new(
            "DEVICE_5Y",
            one => SetNames(one, GeneralName.DnsName("-x.hoaban.gov.vn"))
        ),
        ["NameConstraintsAreThoseOfProfile"] = new(
            Person,
            one =>
                one.Replace(
                    Oids.NameConstraints,
                    true,
                    new NameConstraints([GeneralName.DnsName("hoaban.gov.vn")], []).Write
                )
        ),
        ["PolicyMappingsAreThoseOfProfile"] = new(
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
        ["PoliciesAreThoseOfProfile"] = new(
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
        ["AddressesAreHttp/scheme"] = new(
            Person,
            one => SetCrl(one, "https://pki.hoaban.gov.vn/a.crl")
        ),
        ["AddressesAreHttp/hole"] = new(
            Person,
            one => SetCrl(one, "http://pki.hoaban.gov.vn/{ca}.crl")
        ),
        ["DistributionPointIsOfShard"] = new(
            Person,
            one => SetCrl(one, "http://pki.hoaban.gov.vn/pki/pub/crl/cpca-g1-99.crl")
        ),
    };

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
