namespace AnTin.Authority.Timestamping;

/// <summary>
/// Several opinions on the time as one (rule T15): that of the middle, so that a minority that lies changes nothing. Where
/// half of them or more are silent nothing is known.
/// </summary>
public sealed class ClockReferences(IReadOnlyList<IClockReference> references) : IClockReference
{
    public async Task<TimeSpan?> OffsetAsync(CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(references.Select(one => one.OffsetAsync(cancellation)));
        return Middle([.. answers.OfType<TimeSpan>()], references.Count);
    }

    /// <summary>Of an even number, the one of the two middle opinions that speaks more against our clock.</summary>
    internal static TimeSpan? Middle(IReadOnlyList<TimeSpan> answers, int asked)
    {
        if (answers.Count * 2 <= asked)
        {
            return null;
        }

        var sorted = answers.Order().ToArray();
        var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        return low.Duration() > high.Duration() ? low : high;
    }
}
