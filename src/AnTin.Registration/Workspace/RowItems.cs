namespace AnTin.Registration.Workspace;

/// <param name="Items">One page, in the order of the list.</param>
/// <param name="Total">All that the filter finds.</param>
/// <param name="Next">Ordinal after which the next page begins; null on the last.</param>
public sealed record RowItems(IReadOnlyList<RowItem> Items, int Total, int? Next);
