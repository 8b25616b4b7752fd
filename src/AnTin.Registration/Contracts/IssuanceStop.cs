namespace AnTin.Registration.Contracts;

/// <summary>Issuance was stopped (rule T22); revocation and status go on.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">In their words.</param>
/// <param name="Since">When.</param>
public sealed record IssuanceStop(string By, string Why, DateTimeOffset Since);
