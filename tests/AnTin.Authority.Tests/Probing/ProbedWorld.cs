using AnTin.Authority.Crls;
using AnTin.Authority.Probing;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Probing;

/// <summary>A service on a port, one good certificate, one revoked, and a probe that remembers.</summary>
internal sealed class ProbedWorld : IAsyncDisposable
{
    private const int Shards = 16;
    private readonly ProbeMemory memory = ProbeMemory.Empty;
    private readonly List<CaOfWorld> cas = [];
    private Certificate good = null!;
    private Certificate revoked = null!;

    private ProbedWorld(LiveAuthority live) => Live = live;

    public LiveAuthority Live { get; }

    public static async Task<ProbedWorld> MakeAsync()
    {
        var world = new ProbedWorld(await LiveAuthority.StartNamedAsync());
        await world.FillAsync();
        return world;
    }

    public string ListPath(string ca, int shard = StatusDirectory.Complete) =>
        Live.Get<StatusDirectory>().CrlPath(ca, shard);

    /// <param name="believesRevoked">The probe is told that the good certificate is revoked.</param>
    /// <param name="clock">The probe's own; null is the world's.</param>
    /// <param name="handler">Who stands between; null is nobody.</param>
    public async Task<IReadOnlyList<ProbeFinding>> RunAsync(
        bool believesRevoked = false,
        TimeProvider? clock = null,
        HttpMessageHandler? handler = null
    )
    {
        var limits = new ProbeLimits();
        using var http = new HttpClient(handler ?? new SocketsHttpHandler());
        return await Probe.RunAsync(
            Plan(believesRevoked),
            new ProbeClient(http, limits, clock ?? Live.World.Clock),
            limits,
            memory,
            CancellationToken.None
        );
    }

    public ValueTask DisposeAsync() => Live.DisposeAsync();

    private ProbePlan Plan(bool believesRevoked)
    {
        var issuer = cas.Single(ca => ca.Id == "state-g1").Certificate;
        return new ProbePlan
        {
            Authorities = [.. cas.Select(ca => ca.Certificate)],
            Lists = [.. cas.SelectMany(Lists)],
            Statuses =
            [
                Status(good, issuer, believesRevoked),
                Status(revoked, issuer, isRevoked: true),
            ],
            TimeStamps = [new Uri(Live.Url("/tsa"))],
        };
    }

    private IEnumerable<ProbedList> Lists(CaOfWorld ca) =>
        Enumerable
            .Range(StatusDirectory.Complete, ca.Certificate.IsSelfSigned ? 1 : Shards + 1)
            .Select(shard => new ProbedList(
                new Uri(Live.Url($"/pki/pub/crl/{StatusDirectory.CrlName(ca.Id, shard)}")),
                ca.Certificate,
                shard != StatusDirectory.Complete
            ));

    private static ProbedStatus Status(
        Certificate certificate,
        Certificate issuer,
        bool isRevoked
    ) => new(certificate, issuer, [.. certificate.OcspUris.Select(one => new Uri(one))], isRevoked);

    private async Task FillAsync()
    {
        await using (var context = Live.World.Context())
        {
            cas.AddRange(
                (await context.Cas.ToListAsync()).Select(ca => new CaOfWorld(
                    ca.Id,
                    Certificate.From(ca.Certificate)
                ))
            );
        }

        good = await IssueAsync();
        revoked = await IssueAsync();
        await Live.Get<Revoke>()
            .RunAsync(
                [
                    new RevocationWish(
                        "state-g1",
                        revoked.Serial.ToString(),
                        RevocationCode.Find("LK")!
                    ),
                ],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        await Live.PublishAsync();
        await Live.RefreshAsync();
    }

    private async Task<Certificate> IssueAsync()
    {
        var order = await Orders.AddAsync(Live.World);
        await Live.World.RunAsync();
        await using var context = Live.World.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        return Certificate.From(intent.Certificate!.Certificate);
    }

    private sealed record CaOfWorld(string Id, Certificate Certificate);
}
