using System.Diagnostics;
using AnTin.Authority.Issuance;

namespace AnTin.TestKit.Authority;

/// <summary>Throws once at one step boundary, as if the process had died there.</summary>
public sealed class CrashProbe : IIssuanceProbe
{
    public IssuanceStep? At { get; set; }

    /// <summary>Here the whole process is killed.</summary>
    public IssuanceStep? Kill { get; set; }

    public List<IssuanceStep> Reached { get; } = [];

    public ValueTask ReachedAsync(IssuanceStep step, Guid orderId)
    {
        Reached.Add(step);
        if (step == Kill)
        {
            Process.GetCurrentProcess().Kill();
        }

        if (step == At)
        {
            At = null;
            throw new SimulatedCrashException();
        }

        return ValueTask.CompletedTask;
    }
}
