using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Ocsp;

/// <summary>Decides whether a responder may speak for an issuer. RFC 6960 §4.2.2.2.</summary>
public static class OcspVerifier
{
    /// <param name="response">The answer.</param>
    /// <param name="issuer">The issuer of the certificates it speaks of, already validated.</param>
    /// <param name="others">Certificates from elsewhere that may be the responder's.</param>
    public static OcspCheck Check(
        OcspResponse response,
        Certificate issuer,
        IEnumerable<Certificate>? others = null
    )
    {
        if (response.Status != OcspResponseStatus.Successful)
        {
            return new OcspCheck(OcspCheckResult.NotSuccessful, null);
        }

        if (response.UnknownCriticalExtensions.Count > 0)
        {
            return new OcspCheck(OcspCheckResult.UnknownCriticalExtension, null);
        }

        // "(1) Matches a local configuration … (2) is the certificate of the CA that issued the certificate in
        // question; or (3) Includes a value of id-kp-OCSPSigning … and is issued by the CA". (1) is not offered here.
        var candidates = response
            .Certificates.Prepend(issuer)
            .Concat(others ?? [])
            .Where(response.NamesResponder)
            .Distinct();
        var best = new OcspCheck(OcspCheckResult.ResponderUnknown, null);
        foreach (var candidate in candidates)
        {
            var check = new OcspCheck(Judge(response, issuer, candidate), candidate);
            if (check.IsAuthentic)
            {
                return check;
            }

            best = check;
        }

        return best;
    }

    private static OcspCheckResult Judge(
        OcspResponse response,
        Certificate issuer,
        Certificate responder
    )
    {
        if (!response.IsSignedBy(responder.PublicKey))
        {
            return OcspCheckResult.SignatureWrong;
        }

        if (responder == issuer)
        {
            return OcspCheckResult.Authentic;
        }

        // "This certificate MUST be issued directly by the CA that is identified in the request": by the same key,
        // with the purpose stated and not implied.
        if (
            !responder.ExtendedKeyUsages.Contains(Oids.OcspSigning)
            || !responder.Allows(KeyUsages.DigitalSignature)
            || responder.UnknownCriticalExtensions.Count > 0
            || !responder.CouldBeIssuedBy(issuer)
            || !responder.IsSignedBy(issuer.PublicKey)
        )
        {
            return OcspCheckResult.ResponderNotAuthorised;
        }

        return responder.Validity.Contains(response.ProducedAt)
            ? OcspCheckResult.Authentic
            : OcspCheckResult.ResponderNotValid;
    }
}
