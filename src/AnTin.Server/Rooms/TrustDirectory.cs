using AnTin.Pki.Certificates;

namespace AnTin.Server.Rooms;

/// <summary>The certificates of a directory, sorted by what they are good for. Files that hold none are passed over.</summary>
/// <param name="Anchors">Self-signed: believed.</param>
/// <param name="Others">Help to build paths.</param>
/// <param name="Hosts">Hosts that these certificates name for status.</param>
internal sealed record TrustDirectory(
    IReadOnlyList<Certificate> Anchors,
    IReadOnlyList<Certificate> Others,
    IReadOnlySet<string> Hosts
)
{
    public static TrustDirectory Empty { get; } = Read([]);

    public static TrustDirectory Read(IEnumerable<string> files)
    {
        var all = new List<Certificate>();
        foreach (var file in files)
        {
            if (CertificateFile.TryRead(File.ReadAllBytes(file), out var certificate, out _))
            {
                all.Add(certificate);
            }
        }

        return new TrustDirectory(
            [.. all.Where(one => one.IsSelfSigned)],
            [.. all.Where(one => !one.IsSelfSigned)],
            all.SelectMany(HostsOf).ToHashSet(StringComparer.OrdinalIgnoreCase)
        );
    }

    /// <summary>The hosts that a certificate names for status and issuers.</summary>
    public static IEnumerable<string> HostsOf(Certificate certificate) =>
        certificate
            .OcspUris.Concat(certificate.CrlUris)
            .Concat(certificate.CaIssuerUris)
            .Select(address =>
                Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : ""
            )
            .Where(host => host.Length > 0);
}
