using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Ocsp;

/// <summary>Reads the fields in the order of RFC 6960 §4.2.1.</summary>
internal static class OcspResponseReader
{
    private const int MostResponses = 1000;
    private const int MostCertificates = 32;

    public static OcspResponse Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "ocspResponse");
        var outer = reader.Inside(whole, "ocspResponse");
        var status = (OcspResponseStatus)outer.SmallInteger("responseStatus", DerTag.Enumerated);
        if (!Enum.IsDefined(status))
        {
            throw outer.Broken("responseStatus", $"is {(int)status}, which is not used.");
        }

        if (status != OcspResponseStatus.Successful)
        {
            outer.TryElement(DerTag.ContextConstructed(0), "responseBytes", out _);
            outer.Complete();
            return new OcspResponse { Encoded = reader.Whole(whole), Status = status };
        }

        if (!outer.TryContext(0, "responseBytes", out var wrapped))
        {
            throw outer.Broken("responseBytes", "is missing from a successful answer.");
        }

        outer.Complete();
        var bytes = wrapped.Sequence("responseBytes");
        wrapped.Complete();
        if (bytes.ObjectIdentifier("responseType") is var type && type != Oids.OcspBasicResponse)
        {
            throw bytes.Broken("responseType", $"is {type}, not the basic response.");
        }

        var octets = bytes.Element(DerTag.OctetString, "response");
        bytes.Complete();
        var basic = reader.Inside(octets, "basicOCSPResponse");
        return ReadBasic(reader.Whole(whole), ref basic);
    }

    private static OcspResponse ReadBasic(ReadOnlyMemory<byte> encoded, ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "basicOCSPResponse");
        reader.Complete();
        var basic = reader.Inside(whole, "basicOCSPResponse");
        var tbsElement = basic.Element(DerTag.Sequence, "tbsResponseData");
        var algorithm = AlgorithmIdentifier.Read(ref basic, "signatureAlgorithm");
        var signature = basic.WholeOctetBits("signature");
        var certificates = basic.TryContext(0, "certs", out var list)
            ? ReadCertificates(ref list)
            : [];
        basic.Complete();

        var tbs = reader.Inside(tbsElement, "tbsResponseData");
        if (tbs.TryContext(0, "version", out var version) && version.SmallInteger("version") != 0)
        {
            throw tbs.Broken("version", "is not v1.");
        }

        var (name, keyHash) = ReadResponder(ref tbs);
        var producedAt = tbs.Time("producedAt");
        var singles = tbs.Sequence("responses");
        var unknown = new List<ObjectIdentifier>();
        var responses = new List<OcspSingleResponse>(1);
        while (singles.HasData)
        {
            if (responses.Count == MostResponses)
            {
                throw singles.Broken("responses", $"has more than {MostResponses} answers.");
            }

            responses.Add(ReadSingle(ref singles, unknown));
        }

        ReadOnlyMemory<byte> nonce = default;
        if (tbs.TryContext(1, "responseExtensions", out var inside))
        {
            var extensions = CertificateExtension.ReadAll(ref inside, "responseExtensions");
            inside.Complete();
            nonce = OcspRequest.ReadNonce(extensions, inside);
            unknown.AddRange(
                extensions
                    .Where(one => one.IsCritical && one.Identifier != Oids.OcspNonce)
                    .Select(one => one.Identifier)
            );
        }

        tbs.Complete();
        return new OcspResponse
        {
            Encoded = encoded,
            Status = OcspResponseStatus.Successful,
            BasicResponse = reader.Whole(whole),
            TbsBytes = reader.Whole(tbsElement),
            ResponderName = name,
            ResponderKeyHash = keyHash,
            ProducedAt = producedAt,
            Responses = responses,
            Nonce = nonce,
            UnknownCriticalExtensions = unknown,
            SignatureAlgorithm = algorithm,
            Signature = signature,
            Certificates = certificates,
        };
    }

    /// <summary><c>ResponderID ::= CHOICE { byName [1] Name, byKey [2] KeyHash }</c></summary>
    private static (DistinguishedName? Name, ReadOnlyMemory<byte> KeyHash) ReadResponder(
        ref DerReader tbs
    )
    {
        if (tbs.TryContext(1, "responderID", out var byName))
        {
            var name = DistinguishedName.Read(ref byName, "responderID");
            byName.Complete();
            return (name, default);
        }

        if (!tbs.TryContext(2, "responderID", out var byKey))
        {
            throw tbs.Broken("responderID", "is neither by name nor by key.");
        }

        var hash = byKey.OctetString("responderID");
        byKey.Complete();
        return (null, hash);
    }

    private static OcspSingleResponse ReadSingle(ref DerReader list, List<ObjectIdentifier> unknown)
    {
        var single = list.Sequence("singleResponse");
        var certificate = OcspCertificateId.Read(ref single);
        var (status, revokedAt, reason) = ReadStatus(ref single);
        var thisUpdate = single.Time("thisUpdate");
        DateTimeOffset? nextUpdate = null;
        if (single.TryContext(0, "nextUpdate", out var next))
        {
            nextUpdate = next.Time("nextUpdate");
            next.Complete();
        }

        DateTimeOffset? cutoff = null;
        if (single.TryContext(1, "singleExtensions", out var inside))
        {
            foreach (var extension in CertificateExtension.ReadAll(ref inside, "singleExtensions"))
            {
                if (extension.Identifier == Oids.OcspArchiveCutoff)
                {
                    cutoff = new DerReader(extension.Value, "archiveCutoff").Time("archiveCutoff");
                }
                else if (extension.IsCritical)
                {
                    unknown.Add(extension.Identifier);
                }
            }
        }

        single.Complete();
        return new OcspSingleResponse(
            certificate,
            status,
            thisUpdate,
            nextUpdate,
            revokedAt,
            reason,
            cutoff
        );
    }

    private static (
        OcspCertificateStatus Status,
        DateTimeOffset? At,
        RevocationReason? Reason
    ) ReadStatus(ref DerReader single)
    {
        if (single.TryElement(DerTag.Context(0), "certStatus", out _))
        {
            return (OcspCertificateStatus.Good, null, null);
        }

        if (single.TryElement(DerTag.Context(2), "certStatus", out _))
        {
            return (OcspCertificateStatus.Unknown, null, null);
        }

        if (!single.TryContext(1, "certStatus", out var revoked))
        {
            throw single.Broken("certStatus", "is none of good, revoked, unknown.");
        }

        var at = revoked.Time("revocationTime");
        RevocationReason? reason = null;
        if (revoked.TryContext(0, "revocationReason", out var why))
        {
            reason = (RevocationReason)why.SmallInteger("revocationReason", DerTag.Enumerated);
        }

        revoked.Complete();
        return (OcspCertificateStatus.Revoked, at, reason);
    }

    private static List<Certificate> ReadCertificates(ref DerReader wrapped)
    {
        var list = wrapped.Sequence("certs");
        wrapped.Complete();
        var certificates = new List<Certificate>(1);
        while (list.HasData)
        {
            if (certificates.Count == MostCertificates)
            {
                throw list.Broken("certs", $"has more than {MostCertificates} certificates.");
            }

            var element = list.Element(DerTag.Sequence, "certs");
            if (Certificate.TryRead(list.Whole(element), out var certificate, out _))
            {
                certificates.Add(certificate);
            }
        }

        return certificates;
    }
}
