namespace AnTin.Authority.Revocation;

/// <summary>What became of one wish.</summary>
/// <param name="Wish">The wish, as it was given.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="RevokedAt">Since when the certificate is revoked; null when nothing is known of it.</param>
/// <param name="Subject">Its subject; null when nothing is known of it.</param>
public sealed record RevocationResult(
    RevocationWish Wish,
    RevocationOutcome Outcome,
    DateTimeOffset? RevokedAt,
    string? Subject
);
