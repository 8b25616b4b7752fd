namespace AnTin.Registration.Contracts;

/// <param name="OpenAlarms">That nobody has closed.</param>
/// <param name="IsStopped">Issuance is stopped (rule T22).</param>
public sealed record AuthorityMark(int OpenAlarms, bool IsStopped);
