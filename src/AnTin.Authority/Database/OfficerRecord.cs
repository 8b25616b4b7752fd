namespace AnTin.Authority.Database;

/// <summary>
/// An officer whose signature the authority accepts under an order. The list changes only by ceremony: whoever owns
/// the registration database cannot add a friend to it.
/// </summary>
public sealed class OfficerRecord
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Roles joined by a comma: verifier, approver, revoker.</summary>
    public required string Roles { get; init; }

    public required byte[] Certificate { get; init; }

    /// <summary>Reference of the officer's key, which opens under the officer's PIN.</summary>
    public required string KeyName { get; init; }

    public required string CeremonyId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Set by a later ceremony; orders signed afterwards are refused.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public bool May(string role) =>
        Roles.Split(',').Contains(role, StringComparer.Ordinal) && RetiredAt is null;
}
