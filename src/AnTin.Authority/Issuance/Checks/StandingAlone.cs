using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>What the checks that need no other order have said.</summary>
/// <param name="OfSignatures">The first objection to officers and signatures; null when there is none.</param>
/// <param name="OfContent">The first objection to what is asked for; null when there is none, or nobody looked.</param>
public readonly record struct StandingAlone(Refusal? OfSignatures, Refusal? OfContent);
