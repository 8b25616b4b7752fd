using AnTin.Platform.Watching;

namespace AnTin.Authority.Issuance;

/// <summary>Whether somebody has stopped issuance (rule T22).</summary>
internal sealed class IssuanceGauge(StopSwitch stop) : IGauge
{
    public string Name => "antin.issuance.stopped";

    public string Unit => "1";

    public string Description => "1 while the switch stops issuance, else 0.";

    public async Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation) =>
        [new Reading(await stop.IsStoppedAsync(cancellation) ? 1 : 0)];
}
