namespace AnTin.Registration.Contracts;

/// <param name="Open">Alarms that somebody has to look into, the oldest first.</param>
/// <param name="Closed">The newest that were closed, the last closed first.</param>
/// <param name="Stop">Who stopped issuance; null while it goes on.</param>
public sealed record AuthorityState(
    IReadOnlyList<Alarm> Open,
    IReadOnlyList<Alarm> Closed,
    IssuanceStop? Stop
);
