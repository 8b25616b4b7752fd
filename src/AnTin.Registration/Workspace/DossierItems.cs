namespace AnTin.Registration.Workspace;

/// <param name="Items">One page, newest first.</param>
/// <param name="Total">All that the filter finds.</param>
/// <param name="Next">Key of the next page; null on the last.</param>
public sealed record DossierItems(IReadOnlyList<DossierItem> Items, int Total, string? Next);
