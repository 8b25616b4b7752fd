using AnTin.Authority.Database;
using AnTin.Pki.Certificates;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>A token that a ceremony admitted, as the authority sees it now.</summary>
/// <param name="Record">Its place on the list of officers.</param>
/// <param name="Certificate">What the ceremony issued.</param>
/// <param name="Fault">Why it does not count although it is on the list, in one word; null when nothing is wrong.</param>
public sealed record TokenOnList(OfficerTokenRecord Record, Certificate Certificate, string? Fault);
