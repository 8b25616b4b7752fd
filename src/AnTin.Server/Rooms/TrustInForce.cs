using AnTin.Pki.Certificates;
using AnTin.Platform.Evidence;
using AnTin.Portal.Checking;
using AnTin.Registration.RequestLetters;
using AnTin.Server.Settings;
using AnTin.Server.Trust;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Rooms;

/// <summary>
/// What letters and documents are judged by: the authorities believed now, and the network asked for what a file lacks. The
/// directory is read anew when one of its files changes.
/// </summary>
internal sealed class TrustInForce(
    AnTinSettings settings,
    IHttpClientFactory http,
    TimeProvider clock,
    ListsInForce lists
) : ICheckingContext, ILetterTrust
{
    public const string HttpName = "evidence";

    private readonly Lock gate = new();
    private readonly string directory =
        settings.Evidence.TrustDirectory.Length > 0
            ? settings.Evidence.TrustDirectory
            : Path.Combine(AuthorityRoom.Placed(settings).StatusDirectory, "crt");

    // Guarded by the gate.
    private string seen = "";
    private TrustDirectory trust = TrustDirectory.Empty;

    /// <summary>Letters are judged by this service's own authorities alone: other lists name other people's customers.</summary>
    ValueTask<ValidationContext> ILetterTrust.NowAsync(CancellationToken ct) =>
        ValueTask.FromResult(Context(TrustSet.Empty));

    async ValueTask<ValidationContext> ICheckingContext.NowAsync(CancellationToken ct) =>
        Context(await lists.NowAsync(ct));

    private ValidationContext Context(TrustSet further)
    {
        var now = Current();
        var hosts = further
            .Lists.SelectMany(one => one.Services)
            .SelectMany(one => one.Certificates)
            .SelectMany(TrustDirectory.HostsOf)
            .Concat(now.Hosts)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var limits = new EvidenceFetching
        {
            Timeout = settings.Evidence.Timeout,
            MayAsk = address => MayAsk(hosts, address),
        };
        return new ValidationContext
        {
            At = clock.GetUtcNow(),
            TrustAnchors = now.Anchors,
            TrustLists = further.Lists,
            Certificates = [.. now.Others, .. further.Helpers],
            Source = new HttpEvidenceSource(http.CreateClient(HttpName), limits),
        };
    }

    private bool MayAsk(HashSet<string> hosts, Uri address) =>
        hosts.Contains(address.Host)
        || string.Equals(
            new Uri(settings.PublicAddress).Host,
            address.Host,
            StringComparison.OrdinalIgnoreCase
        )
        || settings
            .Evidence.Hosts.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .Contains(address.Host, StringComparer.OrdinalIgnoreCase);

    private TrustDirectory Current()
    {
        var files = Directory.Exists(directory)
            ? Directory.GetFiles(directory).Order(StringComparer.Ordinal).ToList()
            : [];
        var state = string.Join(
            '|',
            files.Select(file => $"{file}:{File.GetLastWriteTimeUtc(file).Ticks}")
        );
        lock (gate)
        {
            if (state != seen)
            {
                trust = TrustDirectory.Read(files);
                seen = state;
            }

            return trust;
        }
    }
}
