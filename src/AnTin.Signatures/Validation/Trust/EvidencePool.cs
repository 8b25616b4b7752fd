using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>
/// All certificates and revocation answers at hand, from the file and from the caller. None is believed for lying here.
/// </summary>
internal sealed class EvidencePool
{
    private readonly List<Certificate> certificates = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<ReadOnlyMemory<byte>> crls = [];
    private readonly List<ReadOnlyMemory<byte>> ocspResponses = [];

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

        crls.AddRange(context.Revocation.Crls);
        ocspResponses.AddRange(context.Revocation.OcspResponses);
    }

    public IReadOnlyList<Certificate> Certificates => certificates;

    public IReadOnlyList<ReadOnlyMemory<byte>> Crls => crls;

    public IReadOnlyList<ReadOnlyMemory<byte>> OcspResponses => ocspResponses;

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
        if (Certificate.TryRead(der, out var certificate, out _))
        {
            Add(certificate);
        }
    }

    public void AddCrl(ReadOnlyMemory<byte> der)
    {
        if (known.Add(Key(der)))
        {
            crls.Add(der);
        }
    }

    public void AddOcspResponse(ReadOnlyMemory<byte> der)
    {
        if (known.Add(Key(der)))
        {
            ocspResponses.Add(der);
        }
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
