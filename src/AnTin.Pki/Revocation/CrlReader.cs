using System.Numerics;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Revocation;

/// <summary>Reads the fields in the order of RFC 5280 §5.1.</summary>
internal static class CrlReader
{
    public static CertificateRevocationList Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "certificateList");
        var outer = reader.Inside(whole, "certificateList");
        var tbsElement = outer.Element(DerTag.Sequence, "tbsCertList");
        var signatureAlgorithm = AlgorithmIdentifier.Read(ref outer, "signatureAlgorithm");
        var signature = outer.WholeOctetBits("signatureValue");
        outer.Complete();

        var tbs = reader.Inside(tbsElement, "tbsCertList");
        var version = tbs.Is(DerTag.Integer) ? tbs.SmallInteger("version") + 1 : 1;
        var algorithm = AlgorithmIdentifier.Read(ref tbs, "tbsCertList.signature");
        var issuer = DistinguishedName.Read(ref tbs, "issuer");
        var thisUpdate = tbs.Time("thisUpdate");
        DateTimeOffset? nextUpdate =
            tbs.Is(DerTag.UtcTime) || tbs.Is(DerTag.GeneralizedTime)
                ? tbs.Time("nextUpdate")
                : null;
        var unknown = new List<ObjectIdentifier>();
        var index = tbs.TryElement(DerTag.Sequence, "revokedCertificates", out var list)
            ? CrlIndex.Build(ref tbs, list, unknown)
            : CrlIndex.Empty;
        IReadOnlyList<CertificateExtension> extensions = [];
        if (tbs.TryContext(0, "crlExtensions", out var inside))
        {
            extensions = CertificateExtension.ReadAll(ref inside, "crlExtensions");
            inside.Complete();
        }

        tbs.Complete();
        var crl = new CertificateRevocationList(index)
        {
            Encoded = reader.Whole(whole),
            TbsBytes = reader.Whole(tbsElement),
            Version = version is 1 or 2
                ? version
                : throw reader.Broken("version", "is not v1 or v2."),
            TbsSignatureAlgorithm = algorithm,
            Issuer = issuer,
            ThisUpdate = thisUpdate,
            NextUpdate = nextUpdate,
            Extensions = extensions,
            SignatureAlgorithm = signatureAlgorithm,
            Signature = signature,
        };
        Understand(crl, unknown, tbsElement.Start);
        return crl;
    }

    private static void Understand(
        CertificateRevocationList crl,
        List<ObjectIdentifier> unknown,
        int offset
    )
    {
        foreach (var extension in crl.Extensions)
        {
            try
            {
                if (!TryUnderstand(crl, extension) && extension.IsCritical)
                {
                    unknown.Add(extension.Identifier);
                }
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

        crl.UnknownCriticalExtensions = unknown;
    }

    private static bool TryUnderstand(CertificateRevocationList crl, CertificateExtension extension)
    {
        var value = new DerReader(extension.Value, "crlExtensions");
        if (extension.Identifier == Oids.CrlNumber)
        {
            crl.Number = new BigInteger(value.Integer("cRLNumber").Span, isBigEndian: true);
        }
        else if (extension.Identifier == Oids.AuthorityKeyIdentifier)
        {
            crl.AuthorityKeyIdentifier = AuthorityKeyIdentifier.Read(ref value);
        }
        else if (extension.Identifier == Oids.IssuingDistributionPoint)
        {
            crl.IssuingDistributionPoint = IssuingDistributionPoint.Read(ref value);
        }
        else if (extension.Identifier == Oids.DeltaCrlIndicator)
        {
            crl.BaseNumber = new BigInteger(value.Integer("baseCRLNumber").Span, isBigEndian: true);
        }
        else if (extension.Identifier == Oids.FreshestCrl)
        {
            crl.FreshestCrl = DistributionPoint.ReadAll(ref value);
        }
        else if (extension.Identifier == Oids.ExpiredCertsOnCrl)
        {
            crl.ExpiredKeptSince = value.Time("expiredCertsOnCRL");
        }
        else
        {
            return false;
        }

        value.Complete();
        return true;
    }
}
