using System.Diagnostics;
using System.Diagnostics.Metrics;
using AnTin.Authority.Database;

namespace AnTin.Authority.Watching;

/// <summary>Counts what the authority does, as it does it.</summary>
public sealed class AuthorityMeter
{
    /// <summary>The meter and the source of activities.</summary>
    public const string Name = "AnTin.Authority";

    private static readonly ActivitySource Activities = new(Name);

    private readonly Counter<long> orders;
    private readonly Histogram<double> waits;
    private readonly Counter<long> revocations;
    private readonly Counter<long> lists;

    public AuthorityMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        orders = meter.CreateCounter<long>(
            "antin.orders",
            "{order}",
            "Orders of registration that were settled: issued, or failed with a code."
        );
        waits = meter.CreateHistogram<double>(
            "antin.order.duration",
            "s",
            "From an order taken in to registration told.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 86_400],
            }
        );
        revocations = meter.CreateCounter<long>(
            "antin.revocations",
            "{certificate}",
            "Certificates revoked, by the authority's own code of the reason."
        );
        lists = meter.CreateCounter<long>("antin.crls", "{list}", "CRLs made and published.");
    }

    /// <summary>The work on one batch of orders, for traces.</summary>
    public static Activity? Batch() => Activities.StartActivity("orders");

    public void Settled(OrderRecord order, DateTimeOffset at)
    {
        orders.Add(1, new("ca", order.CaId), new("outcome", order.FailureCode ?? "issued"));
        waits.Record((at - order.AcceptedAt).TotalSeconds);
    }

    public void Revoked(RevocationRecord revocation) =>
        revocations.Add(1, new("ca", revocation.IssuerId), new("reason", revocation.Code));

    public void CrlMade(CrlRecord crl) =>
        lists.Add(1, new KeyValuePair<string, object?>("ca", crl.IssuerId));
}
