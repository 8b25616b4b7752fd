using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Platform.Watching;

/// <summary>
/// Reads every gauge each quarter of a minute, so that whoever asks for figures never waits for a database. A gauge that
/// cannot be read shows nothing, rather than what was true once.
/// </summary>
public sealed class GaugeReader : BackgroundService
{
    /// <summary>The meter of all gauges.</summary>
    public const string MeterName = "AnTin.Gauges";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<IGauge> gauges;
    private readonly TimeProvider clock;
    private readonly ILogger<GaugeReader> log;
    private readonly Counter<long> failures;
    private readonly ConcurrentDictionary<IGauge, IReadOnlyList<Measurement<double>>> latest = new(
        ReferenceEqualityComparer.Instance
    );

    public GaugeReader(
        IEnumerable<IGauge> gauges,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<GaugeReader> log
    )
    {
        this.gauges = [.. gauges];
        this.clock = clock;
        this.log = log;
        var meter = meters.Create(MeterName);
        failures = meter.CreateCounter<long>(
            "antin.gauge.failures",
            "{failure}",
            "Gauges that could not be read."
        );
        foreach (var family in this.gauges.GroupBy(gauge => gauge.Name, StringComparer.Ordinal))
        {
            var (first, all) = (family.First(), family.ToList());
            meter.CreateObservableGauge(
                first.Name,
                () => all.SelectMany(LatestOf),
                first.Unit,
                first.Description
            );
        }
    }

    /// <summary>Reads all of them now.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        foreach (var gauge in gauges)
        {
            try
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                limit.CancelAfter(Patience);
                latest[gauge] =
                [
                    .. (await gauge.ReadAsync(limit.Token)).Select(
                        reading => new Measurement<double>(
                            reading.Value,
                            reading.Labels.Select(label =>
                                KeyValuePair.Create(label.Name, (object?)label.Value)
                            )
                        )
                    ),
                ];
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                latest.TryRemove(gauge, out _);
                failures.Add(1, KeyValuePair.Create("gauge", (object?)gauge.Name));
                log.LogWarning(fault, "The gauge {Gauge} could not be read", gauge.Name);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ReadAsync(stoppingToken);
            await Task.Delay(Every, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IReadOnlyList<Measurement<double>> LatestOf(IGauge gauge) =>
        latest.GetValueOrDefault(gauge) ?? [];
}
