namespace AnTin.Signatures.Trust;

/// <summary>What a service was, and how it stood, for some time (ETSI TS 119 612 §5.5 and §5.6).</summary>
/// <param name="Type">As policies name it: <c>CA/QC</c>, <c>TSA/QTST</c>… or the whole address of a type of another scheme.</param>
/// <param name="Status">As policies name it: <c>granted</c>, <c>withdrawn</c>…</param>
/// <param name="Since">Null: from the beginning.</param>
/// <param name="Until">The first moment after it; null: still.</param>
public sealed record TrustPeriod(
    string Type,
    string Status,
    DateTimeOffset? Since,
    DateTimeOffset? Until
)
{
    /// <summary>Whether the moment lies in the period, its beginning included.</summary>
    public bool Contains(DateTimeOffset at) =>
        (Since is not { } since || at >= since) && (Until is not { } until || at < until);
}
