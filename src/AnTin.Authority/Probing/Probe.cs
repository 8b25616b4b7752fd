namespace AnTin.Authority.Probing;

/// <summary>
/// Looks at the service from outside, with addresses and public certificates only: what the authority believes of itself
/// is not asked (rules T10, T11).
/// </summary>
public static class Probe
{
    /// <param name="plan">What to ask.</param>
    /// <param name="client">How.</param>
    /// <param name="limits">From where on it is an alarm.</param>
    /// <param name="memory">What was seen before; what is seen now goes into it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<ProbeFinding>> RunAsync(
        ProbePlan plan,
        ProbeClient client,
        ProbeLimits limits,
        ProbeMemory memory,
        CancellationToken cancellation
    )
    {
        var findings = new List<ProbeFinding>();
        var lists = new CrlProbe(client, limits, memory);
        foreach (var list in plan.Lists)
        {
            findings.Add(await lists.AskAsync(list, plan.Statuses, cancellation));
        }

        var statuses = new OcspProbe(client, limits);
        foreach (var status in plan.Statuses)
        {
            foreach (var responder in status.Responders)
            {
                findings.Add(await statuses.GetAsync(status, responder, cancellation));
                findings.Add(await statuses.PostAsync(status, responder, cancellation));
            }
        }

        var stamps = new TimeStampProbe(client, limits, plan.Authorities);
        foreach (var unit in plan.TimeStamps)
        {
            findings.Add(await stamps.AskAsync(unit, cancellation));
        }

        return findings;
    }
}
