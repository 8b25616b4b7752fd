namespace AnTin.Authority.Database;

/// <summary>
/// Something that honest work does not cause. It stays before the operators' eyes (<c>antin ca status</c>) until somebody
/// says what came of it.
/// </summary>
public sealed class AlarmRecord
{
    public long Sequence { get; init; }

    /// <summary>Code of the refusal that raised it.</summary>
    public required string Code { get; init; }

    /// <summary>What it is about, e.g. <c>order/0191…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What exactly, without personal data; may be empty.</summary>
    public required string Fact { get; init; }

    public required string Vietnamese { get; init; }

    public required string English { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required DateTimeOffset LastAt { get; set; }

    /// <summary>How often the same was seen.</summary>
    public required int Times { get; set; }

    /// <summary>Null while somebody still has to look.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    public string? ClosedWhy { get; set; }
}
