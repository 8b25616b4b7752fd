using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;

namespace AnTin.Pki.Paths;

/// <summary>Everything a verdict may rest on; nothing is fetched.</summary>
public sealed record PathInput
{
    /// <summary>Believed without question: name and key count, not their dates (RFC 5280 §6.1.1 (d)).</summary>
    public required IReadOnlyCollection<Certificate> Anchors { get; init; }

    /// <summary>Any certificates; those that do not fit are passed over.</summary>
    public IReadOnlyCollection<Certificate> Intermediates { get; init; } = [];

    public IReadOnlyCollection<CertificateRevocationList> Crls { get; init; } = [];

    public IReadOnlyCollection<OcspResponse> OcspResponses { get; init; } = [];

    public PathOptions Options { get; init; } = new();
}
