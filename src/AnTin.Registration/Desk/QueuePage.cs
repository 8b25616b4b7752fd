namespace AnTin.Registration.Desk;

/// <summary>A page of the desk's list, in the order of its clocks.</summary>
/// <param name="Total">How many the filter finds; capped at <see cref="QueueReader.MostCounted"/>.</param>
/// <param name="Overdue">How many of the whole queue are past their due time.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record QueuePage(
    IReadOnlyList<QueueRow> Rows,
    int Total,
    int Overdue,
    string? Next
);
