using AnTin.Authority.Issuance;

namespace AnTin.Authority.Tests.World;

/// <summary>Throws once at one step boundary, as if the process had died there.</summary>
internal sealed class CrashProbe : IIssuanceProbe
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
            KillTarget.Program.Die();
        }

        if (step == At)
        {
            At = null;
            throw new SimulatedCrashException();
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>A cancellation, because nothing catches those on the way out.</summary>
internal sealed class SimulatedCrashException : OperationCanceledException;
