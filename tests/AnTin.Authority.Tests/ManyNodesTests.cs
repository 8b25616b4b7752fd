using System.Net.Http.Headers;
using AnTin.Authority.Journal;
using AnTin.Authority.Revocation;
using AnTin.Authority.Tests.KillTarget;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests;

/// <summary>
/// Two nodes that issue and three that answer, over one PostgreSQL; one after the other is killed and comes back while orders
/// and revocations go on. A balancer in front of the answering ones asks the next when one does not answer.
/// </summary>
public sealed class ManyNodesTests : IDisposable
{
    private const int Rounds = 10;
    private const int OrdersInARound = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly MediaTypeHeaderValue Question = new("application/ocsp-request");

    private readonly string[] hosts =
    [
        .. Enumerable.Range(0, 3).Select(_ => LiveAuthority.Loopback()),
    ];
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task T16_NodesKilledUnderLoad_NothingIsLostNothingTwiceAndAllSayTheSame()
    {
        if (!new Engines().Contains(DatabaseEngine.PostgreSql))
        {
            Console.WriteLine("PostgreSQL is absent: many nodes need it.");
            return;
        }

        await using var world = await AuthorityWorld.CreateAsync(DatabaseEngine.PostgreSql);
        string[][] roles =
        [
            ["issue", world.Root],
            ["issue", world.Root],
            .. hosts.Select(host => new[] { "answer", world.Root, host }),
        ];
        var nodes = Array.ConvertAll(roles, Victim.Start);
        try
        {
            var issuer = await IssuerAsync(world);
            var revoked = new HashSet<string>(StringComparer.Ordinal);
            for (var round = 0; round < Rounds; round++)
            {
                var orders = await AddAsync(world, round);
                await ReplaceAsync(nodes, roles, round % nodes.Length);
                revoked.Add(await FollowAsync(world, issuer, orders));
            }

            await using var context = world.Context();
            await IssuedOnce.HoldsAsync(world, context, []);
            var serials = await context
                .Intents.Where(one => one.OrderId != null)
                .Select(one => one.SerialHex)
                .ToListAsync();
            serials.Count.ShouldBe(Rounds * OrdersInARound);
            foreach (var host in hosts)
            {
                foreach (var serial in serials)
                {
                    await ShouldSayAsync([host], issuer, serial, revoked.Contains(serial));
                }
            }
        }
        finally
        {
            Array.ForEach(nodes, node => node.Dispose());
        }
    }

    private static async Task<List<Guid>> AddAsync(AuthorityWorld world, int round)
    {
        var orders = new List<Guid>();
        for (var i = 0; i < OrdersInARound; i++)
        {
            var order = await Orders.AddAsync(world, $"Giáo viên số {round}.{i}");
            orders.Add(order.OrderId);
        }

        return orders;
    }

    /// <summary>Whatever it is doing, it dies; another like it begins.</summary>
    private static async Task ReplaceAsync(Victim[] nodes, string[][] roles, int which)
    {
        await nodes[which].KillAsync();
        nodes[which].Dispose();
        nodes[which] = Victim.Start(roles[which]);
    }

    /// <summary>Each order is issued and good at the balancer; one is revoked, and is so there. The answer is its serial.</summary>
    private async Task<string> FollowAsync(
        AuthorityWorld world,
        Certificate issuer,
        IReadOnlyList<Guid> orders
    )
    {
        var serial = "";
        foreach (var order in orders)
        {
            await Eventually.HoldsAsync(
                () => Task.FromResult(world.Window.OutcomeOf(order) is not null),
                $"order {order}",
                Patience
            );
            world.Window.OutcomeOf(order)!.ShouldStartWith("issued");
            await using var context = world.Context();
            serial = (await context.Intents.SingleAsync(one => one.OrderId == order)).SerialHex;
            await ShouldSayAsync(hosts, issuer, serial, isRevoked: false);
        }

        await world
            .Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", serial, RevocationCode.Find("LK")!)],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        await ShouldSayAsync(hosts, issuer, serial, isRevoked: true);
        return serial;
    }

    private Task ShouldSayAsync(
        IReadOnlyList<string> balanced,
        Certificate issuer,
        string serial,
        bool isRevoked
    ) =>
        Eventually.HoldsAsync(
            async () =>
                await AskAsync(balanced, issuer, serial)
                == (isRevoked ? OcspCertificateStatus.Revoked : OcspCertificateStatus.Good),
            $"{(isRevoked ? "revoked" : "good")} of {serial}",
            Patience
        );

    private async Task<OcspCertificateStatus?> AskAsync(
        IReadOnlyList<string> balanced,
        Certificate issuer,
        string serial
    )
    {
        var question = OcspRequest.Create([
            OcspCertificateId.For(issuer, CertificateSerial.Parse(serial)),
        ]);
        foreach (var host in balanced)
        {
            try
            {
                using var body = new ByteArrayContent(question)
                {
                    Headers = { ContentType = Question },
                };
                using var answer = await client.PostAsync(new Uri($"http://{host}/ocsp"), body);
                return OcspResponse.TryRead(
                    await answer.Content.ReadAsByteArrayAsync(),
                    out var read,
                    out _
                )
                    ? read.Responses[0].Status
                    : null;
            }
            catch (HttpRequestException)
            {
                // Killed, or not yet back: the balancer asks the next.
            }
        }

        return null;
    }

    private static async Task<Certificate> IssuerAsync(AuthorityWorld world)
    {
        await using var context = world.Context();
        var state = await context.Cas.SingleAsync(ca => ca.Id == "state-g1");
        return Certificate.From(state.Certificate);
    }
}
