using System.Globalization;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// The shard of a certificate's CRL follows from its serial and is frozen here; a certificate that names another shard
/// could never be shown as revoked (RFC 5280 §6.3.3 (b)).
/// </summary>
internal sealed class DistributionPointIsOfShard : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.13, §6.3.3 (b)";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var profile = subject.Profile;
        var shard = subject
            .Certificate.Serial.Shard(profile.CrlShards)
            .ToString(CultureInfo.InvariantCulture);
        var uris = subject.Certificate.CrlUris.ToList();
        if (uris.Count != profile.CrlAddresses.Count)
        {
            return [$"There are {uris.Count} CRL addresses, not {profile.CrlAddresses.Count}."];
        }

        return uris.Zip(profile.CrlAddresses)
            .Where(pair =>
                pair.Second.Contains("{shard}", StringComparison.Ordinal)
                && !pair.First.EndsWith(
                    Tail(pair.Second).Replace("{shard}", shard, StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
            )
            .Select(pair => $"'{pair.First}' is not the address of shard {shard}.");
    }

    /// <summary>From one character before the shard to the end: <c>-{shard}.crl</c>.</summary>
    private static string Tail(string template) =>
        template[Math.Max(0, template.IndexOf("{shard}", StringComparison.Ordinal) - 1)..];
}
