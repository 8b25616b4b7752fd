using System.Globalization;
using AnTin.Platform.Watching;

namespace AnTin.Authority.Crls;

/// <summary>How much of the life of each list in force is over (rule T10): renewed at 0.5, an alarm at 0.6, dead at 1.</summary>
internal sealed class CrlLifeGauge(CrlSchedule schedule, TimeProvider clock) : IGauge
{
    public string Name => "antin.crl.life_over";

    public string Unit => "1";

    public string Description => "Part of the life of the newest CRL that is over; none yet: 1.";

    public async Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. (await schedule.LookAsync(cancellation)).Select(due => new Reading(
                due.Newest is { } crl ? (now - crl.ThisUpdate) / crl.Life : 1,
                ("ca", due.Ca.Id),
                (
                    "shard",
                    due.Shard == StatusDirectory.Complete
                        ? "complete"
                        : due.Shard.ToString(CultureInfo.InvariantCulture)
                )
            )),
        ];
    }
}
