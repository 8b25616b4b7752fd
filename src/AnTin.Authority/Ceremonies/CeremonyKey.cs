using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies;

/// <summary>A key a ceremony made or found.</summary>
/// <param name="Reference">What the database keeps of it.</param>
/// <param name="Signer">Signs with it.</param>
public sealed record CeremonyKey(string Reference, ISigner Signer);
