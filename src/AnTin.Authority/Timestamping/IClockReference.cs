namespace AnTin.Authority.Timestamping;

/// <summary>A second opinion on the time.</summary>
public interface IClockReference
{
    /// <summary>How far our clock is ahead of the reference; negative when behind. Null when it did not answer.</summary>
    Task<TimeSpan?> OffsetAsync(CancellationToken cancellation);
}
