namespace AnTin.Authority.Revocation;

/// <summary>One certificate to be revoked.</summary>
/// <param name="IssuerId">Its CA.</param>
/// <param name="SerialHex">Its serial as people copy it: any case, colons and leading zeroes allowed.</param>
/// <param name="Code">See <see cref="RevocationCode"/>.</param>
/// <param name="InvalidSince">Since when the key is suspected, when known.</param>
public sealed record RevocationWish(
    string IssuerId,
    string SerialHex,
    RevocationCode Code,
    DateTimeOffset? InvalidSince = null
);
