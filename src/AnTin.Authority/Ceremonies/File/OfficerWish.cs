namespace AnTin.Authority.Ceremonies.File;

/// <summary>An officer whose decisions the authority will believe, with a key wrapped under the officer's PIN.</summary>
public sealed record OfficerWish
{
    public required string Id { get; init; }

    /// <summary>commonName: the officer's full name.</summary>
    public required string Name { get; init; }

    public required string Mailbox { get; init; }

    /// <summary>The CA that issues the officer's certificate.</summary>
    public required string Authority { get; init; }

    /// <summary>verifier, approver, revoker.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public string Key { get; init; } = "P-256";

    public string Profile { get; init; } = "OFFICER_2Y";
}
