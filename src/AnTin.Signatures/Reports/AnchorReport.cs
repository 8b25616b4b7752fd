namespace AnTin.Signatures.Reports;

/// <summary>Why the last certificate of a path is believed.</summary>
/// <param name="List">Name of the list it stands on.</param>
/// <param name="Service">The entry, as the list calls it.</param>
/// <param name="Type">What the service is, as <c>CA/QC</c>.</param>
/// <param name="Status">How it stood at the time in question, as <c>granted</c>.</param>
/// <param name="Since">From when on it stood so; null: not said.</param>
/// <param name="Until">Until when; null: still.</param>
public sealed record AnchorReport(
    string List,
    string Service,
    string Type,
    string Status,
    DateTimeOffset? Since,
    DateTimeOffset? Until
);
