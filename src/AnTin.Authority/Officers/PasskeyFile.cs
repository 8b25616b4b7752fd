using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>One officer's passkeys as they lie on the desk's disk: public halves only.</summary>
/// <param name="OfficerId">Whose they are.</param>
/// <param name="Challenge">Asked of a new passkey that has not answered yet.</param>
/// <param name="ChallengeUntil">When that is over.</param>
/// <param name="Passkeys">Waiting and admitted ones.</param>
/// <param name="Counts">The last counter of each, by credential id in base64url.</param>
internal sealed record PasskeyFile(
    string OfficerId,
    byte[]? Challenge,
    DateTimeOffset? ChallengeUntil,
    IReadOnlyList<OfficerPasskey> Passkeys,
    IReadOnlyDictionary<string, uint> Counts
);
