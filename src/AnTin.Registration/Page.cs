namespace AnTin.Registration;

/// <summary>One page of a list and where the next one begins: keyset paging, so page 1,000 costs as much as page 1.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">Cursor of the next page; null on the last one. Opaque, fit for an address.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
