using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>
/// All certificates and revocation answers at hand, from the file and from the caller. None is believed for lying here.
/// </summary>
internal sealed class EvidencePool
{
    private readonly List<Certificate> certificates = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<CertificateRevocationList> crls = [];
    private readonly List<OcspResponse> ocspResponses = [];

    public EvidencePool(ValidationContext context)
    {
        foreach (
            var certificate in context
                .Certificates.Concat(context.TrustAnchors)
                .Concat(context.TimestampAnchors)
        )
        {
            Add(certificate);
        }

        foreach (
            var certificate in context
                .TrustLists.Where(one => one.IsBelieved)
                .SelectMany(one => one.Services)
                .SelectMany(one => one.Certificates)
        )
        {
            Add(certificate);
        }

        Add(context.Revocation);
    }

    public IReadOnlyList<Certificate> Certificates => certificates;

    public IReadOnlyCollection<CertificateRevocationList> Crls => crls;

    public IReadOnlyCollection<OcspResponse> OcspResponses => ocspResponses;

    public bool HasRevocation => crls.Count + ocspResponses.Count > 0;

    public void Add(Certificate certificate)
    {
        if (known.Add(certificate.FingerprintHex))
        {
            certificates.Add(certificate);
        }
    }

    public void AddCertificate(ReadOnlyMemory<byte> der)
    {
        if (
            !known.Contains(Key(der))
            && Certificate.TryReadTolerantly(der, out var certificate, out _)
        )
        {
            Add(certificate);
        }
    }

    public void AddCrl(ReadOnlyMemory<byte> der)
    {
        if (known.Add(Key(der)) && CertificateRevocationList.TryRead(der, out var crl, out _))
        {
            crls.Add(crl);
        }
    }

    public void AddOcspResponse(ReadOnlyMemory<byte> der)
    {
        if (known.Add(Key(der)) && OcspResponse.TryRead(der, out var response, out _))
        {
            ocspResponses.Add(response);
        }
    }

    /// <summary>Returns whether anything was new.</summary>
    public bool Add(RevocationEvidence evidence)
    {
        var before = known.Count;
        foreach (var crl in evidence.Crls)
        {
            AddCrl(crl);
        }

        foreach (var response in evidence.OcspResponses)
        {
            AddOcspResponse(response);
        }

        return known.Count > before;
    }

    /// <summary>Everything a message carries besides its signatures.</summary>
    public void Add(CmsSignedData message)
    {
        foreach (var certificate in message.Certificates)
        {
            Add(certificate);
        }

        foreach (var crl in message.Crls)
        {
            AddCrl(crl);
        }

        foreach (var response in message.OcspResponses)
        {
            AddOcspResponse(response);
        }
    }

    private static string Key(ReadOnlyMemory<byte> der) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(der.Span));
}
