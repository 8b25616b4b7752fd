using System.Diagnostics.Metrics;
using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Authority.Revocation;
using AnTin.Platform.Watching;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.Watching;

/// <summary>What operators see of the authority's work.</summary>
public sealed class CountsTests
{
    [Fact]
    public async Task IssueRevokePublish_AreCountedOnceEach_ByWhatTellsThemApart()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using var heard = new HeardCounts(world.Get<IMeterFactory>());
        await Orders.AddAsync(world);

        await world.RunAsync();
        await world.RunAsync();
        await using var context = world.Context();
        var serial = await context
            .Intents.Where(intent => intent.OrderId != null)
            .Select(intent => intent.SerialHex)
            .SingleAsync();
        var wish = new RevocationWish("state-g1", serial, RevocationCode.Find("TB")!);
        await world.Get<Revoke>().RunAsync([wish], "officer", true, CancellationToken.None);
        await world.Get<Revoke>().RunAsync([wish], "officer", false, CancellationToken.None);
        await world.Get<Revoke>().RunAsync([wish], "officer", false, CancellationToken.None);
        var made = await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);

        heard.Of("antin.orders").ShouldBe(["ca=state-g1,outcome=issued"]);
        heard.Of("antin.revocations").ShouldBe(["ca=state-g1,reason=TB"]);
        heard.Of("antin.crls").Count.ShouldBe(made);
    }

    [Fact]
    public async Task Gauges_OfANewAuthority_ShowListsCertificatesAndTheSwitch()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        world.Clock.Advance(TimeSpan.FromHours(1));

        var readings = new Dictionary<string, IReadOnlyList<Reading>>(StringComparer.Ordinal);
        foreach (var gauge in world.Get<IEnumerable<IGauge>>())
        {
            readings[gauge.Name] = await gauge.ReadAsync(CancellationToken.None);
        }

        readings["antin.issuance.stopped"].Single().Value.ShouldBe(0);
        readings["antin.intents.open"].Single().Value.ShouldBe(0);
        var lists = readings["antin.crl.life_over"];
        lists.ShouldAllBe(one => one.Value > 0 && one.Value < 0.5);
        lists.Select(one => one.Labels[1]).ShouldContain(("shard", "complete"));
        readings["antin.certificate.time_left"]
            .ShouldAllBe(one => one.Value > TimeSpan.FromDays(1).TotalSeconds);
        readings["antin.outbox.messages"]
            .Select(one => one.Labels[0])
            .Distinct()
            .ShouldBe([("database", "Authority")]);
    }

    [Fact]
    public async Task GaugeThatFails_ShowsNothing_AndTheOthersGoOn()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using var heard = new HeardCounts(world.Get<IMeterFactory>());
        var broken = new Broken();
        using var reader = new GaugeReader(
            [broken, new Fixed()],
            world.Get<IMeterFactory>(),
            world.Clock,
            NullLogger<GaugeReader>.Instance
        );

        await reader.ReadAsync(CancellationToken.None);
        heard.Look();
        heard.Of("test.broken").ShouldBe([""]);
        broken.Fails = true;
        await reader.ReadAsync(CancellationToken.None);
        heard.Look();

        heard.Of("test.broken").ShouldBe([""]);
        heard.Of("test.fixed").ShouldBe(["kind=a", "kind=a"]);
        heard.Of("antin.gauge.failures").ShouldBe(["gauge=test.broken"]);
    }

    private sealed class Broken : IGauge
    {
        public bool Fails { get; set; }

        public string Name => "test.broken";

        public string Unit => "1";

        public string Description => "Fails when told.";

        public Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation) =>
            Fails
                ? throw new InvalidOperationException("told so")
                : Task.FromResult<IReadOnlyList<Reading>>([new Reading(1)]);
    }

    private sealed class Fixed : IGauge
    {
        public string Name => "test.fixed";

        public string Unit => "1";

        public string Description => "Always there.";

        public Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Reading>>([new Reading(2, ("kind", "a"))]);
    }

    /// <summary>Each measurement of one world's meters, as its labels.</summary>
    private sealed class HeardCounts : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly List<(string Name, string Labels)> all = [];

        public HeardCounts(IMeterFactory meters)
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((one, _, tags, _) => Add(one, tags));
            listener.SetMeasurementEventCallback<double>((one, _, tags, _) => Add(one, tags));
            listener.Start();
        }

        public void Look() => listener.RecordObservableInstruments();

        public IReadOnlyList<string> Of(string name)
        {
            lock (all)
            {
                return [.. all.Where(one => one.Name == name).Select(one => one.Labels)];
            }
        }

        public void Dispose() => listener.Dispose();

        private void Add(Instrument one, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var labels = string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
            lock (all)
            {
                all.Add((one.Name, labels));
            }
        }
    }
}
