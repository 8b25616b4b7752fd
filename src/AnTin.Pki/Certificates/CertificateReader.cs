using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Certificates;

/// <summary>Reads the fields in the order of RFC 5280 §4.1.</summary>
internal static class CertificateReader
{
    private const int MostPurposes = 64;

    private delegate void ExtensionReader(ref DerReader reader, Certificate certificate);

    /// <summary>The extensions that are understood: one that is critical and not listed here must stop a relying party.</summary>
    private static readonly Dictionary<ObjectIdentifier, ExtensionReader> Understood = new()
    {
        [Oids.SubjectKeyIdentifier] = (ref r, c) =>
            c.SubjectKeyIdentifier = r.OctetString("subjectKeyIdentifier"),
        [Oids.KeyUsage] = (ref r, c) => c.KeyUsage = (KeyUsages)r.NamedBits("keyUsage"),
        [Oids.SubjectAlternativeName] = (ref r, c) => c.SubjectAlternativeNames = ReadNames(ref r),
        [Oids.BasicConstraints] = (ref r, c) => c.BasicConstraints = BasicConstraints.Read(ref r),
        [Oids.NameConstraints] = (ref r, c) => c.NameConstraints = NameConstraints.Read(ref r),
        [Oids.CrlDistributionPoints] = (ref r, c) =>
            c.CrlDistributionPoints = DistributionPoint.ReadAll(ref r),
        [Oids.CertificatePolicies] = (ref r, c) => c.Policies = CertificatePolicy.ReadAll(ref r),
        [Oids.PolicyMappings] = (ref r, c) => c.PolicyMappings = PolicyMapping.ReadAll(ref r),
        [Oids.AuthorityKeyIdentifier] = (ref r, c) =>
            c.AuthorityKeyIdentifier = AuthorityKeyIdentifier.Read(ref r),
        [Oids.PolicyConstraints] = (ref r, c) =>
            c.PolicyConstraints = PolicyConstraints.Read(ref r),
        [Oids.ExtendedKeyUsage] = (ref r, c) => c.ExtendedKeyUsages = ReadPurposes(ref r),
        [Oids.InhibitAnyPolicy] = (ref r, c) =>
            c.InhibitAnyPolicy = r.SmallInteger("inhibitAnyPolicy"),
        [Oids.AuthorityInformationAccess] = (ref r, c) =>
            c.AuthorityInformationAccess = AccessDescription.ReadAll(ref r),
        [Oids.OcspNoCheck] = (ref r, c) =>
        {
            r.Null("ocsp-nocheck");
            c.HasOcspNoCheck = true;
        },
    };

    public static Certificate Read(ref DerReader reader) => Read(ref reader, isTolerant: false);

    /// <summary>An extension that cannot be read counts as critical and not understood.</summary>
    public static Certificate ReadTolerant(ref DerReader reader) =>
        Read(ref reader, isTolerant: true);

    private static Certificate Read(ref DerReader reader, bool isTolerant)
    {
        var whole = reader.Element(DerTag.Sequence, "certificate");
        var outer = reader.Inside(whole, "certificate");
        var tbsElement = outer.Element(DerTag.Sequence, "tbsCertificate");
        var signatureAlgorithm = AlgorithmIdentifier.Read(ref outer, "signatureAlgorithm");
        var signature = outer.WholeOctetBits("signatureValue");
        outer.Complete();

        var tbs = reader.Inside(tbsElement, "tbsCertificate");
        var certificate = new Certificate
        {
            Encoded = reader.Whole(whole),
            TbsBytes = reader.Whole(tbsElement),
            Version = ReadVersion(ref tbs),
            Serial = CertificateSerial.Read(ref tbs, "serialNumber"),
            TbsSignatureAlgorithm = AlgorithmIdentifier.Read(ref tbs, "tbsCertificate.signature"),
            Issuer = DistinguishedName.Read(ref tbs, "issuer"),
            Validity = Validity.Read(ref tbs, "validity"),
            Subject = DistinguishedName.Read(ref tbs, "subject"),
            PublicKey = PublicKeyInfo.Read(ref tbs, "subjectPublicKeyInfo"),
            Extensions = ReadExtensions(ref tbs),
            SignatureAlgorithm = signatureAlgorithm,
            Signature = signature,
        };
        tbs.Complete();
        Understand(certificate, tbsElement.Start, isTolerant);
        return certificate;
    }

    private static int ReadVersion(ref DerReader tbs)
    {
        if (!tbs.TryContext(0, "version", out var inside))
        {
            return 1;
        }

        var version = inside.SmallInteger("version") + 1;
        inside.Complete();
        return version is >= 1 and <= 3
            ? version
            : throw inside.Broken("version", "is not v1, v2 or v3.");
    }

    private static IReadOnlyList<CertificateExtension> ReadExtensions(ref DerReader tbs)
    {
        tbs.TryElement(DerTag.Context(1), "issuerUniqueID", out _);
        tbs.TryElement(DerTag.Context(2), "subjectUniqueID", out _);
        if (!tbs.TryContext(3, "extensions", out var inside))
        {
            return [];
        }

        var extensions = CertificateExtension.ReadAll(ref inside, "extensions");
        inside.Complete();
        return extensions;
    }

    private static void Understand(Certificate certificate, int offset, bool isTolerant)
    {
        List<ObjectIdentifier>? unknown = null;
        foreach (var extension in certificate.Extensions)
        {
            if (Understood.TryGetValue(extension.Identifier, out var read))
            {
                try
                {
                    ReadOne(certificate, extension, read, offset);
                }
                catch (DerException) when (isTolerant)
                {
                    (unknown ??= []).Add(extension.Identifier);
                }
            }
            else if (extension.IsCritical)
            {
                (unknown ??= []).Add(extension.Identifier);
            }
        }

        if (unknown is not null)
        {
            certificate.UnknownCriticalExtensions = unknown;
        }
    }

    private static void ReadOne(
        Certificate certificate,
        CertificateExtension extension,
        ExtensionReader read,
        int offset
    )
    {
        try
        {
            var reader = new DerReader(extension.Value, "extnValue");
            read(ref reader, certificate);
            reader.Complete();
        }
        catch (DerException broken)
        {
            throw DerReader.BrokenAt(
                offset,
                broken.Error.Section,
                $"in extension {extension.Identifier}, offset {broken.Error.Offset} of its value: {broken.Error.Message}"
            );
        }
    }

    private static IReadOnlyList<GeneralName> ReadNames(ref DerReader reader)
    {
        var inside = reader.Sequence("subjectAltName");
        return GeneralName.ReadAll(ref inside, "subjectAltName");
    }

    private static List<ObjectIdentifier> ReadPurposes(ref DerReader reader)
    {
        var inside = reader.Sequence("extKeyUsage");
        var purposes = new List<ObjectIdentifier>(2);
        while (inside.HasData && purposes.Count < MostPurposes)
        {
            purposes.Add(inside.ObjectIdentifier("extKeyUsage"));
        }

        inside.Complete();
        return purposes;
    }
}
