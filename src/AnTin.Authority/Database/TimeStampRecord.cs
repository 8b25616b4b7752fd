namespace AnTin.Authority.Database;

/// <summary>One time stamp that was given: enough to find it again, nothing of what was stamped.</summary>
public sealed class TimeStampRecord
{
    public long Sequence { get; init; }

    public required byte[] Serial { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The first 16 octets of the message imprint: they find a token, and say nothing of the document.</summary>
    public required byte[] ImprintStart { get; init; }
}
