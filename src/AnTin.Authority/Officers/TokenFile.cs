using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>One officer's tokens as they lie on the desk's disk: certificates only.</summary>
/// <param name="OfficerId">Whose they are.</param>
/// <param name="Tokens">Those that a ceremony admitted.</param>
internal sealed record TokenFile(string OfficerId, IReadOnlyList<OfficerToken> Tokens);
