namespace AnTin.Pki.Profiles;

/// <summary>One policy mapping in a profile's JSON.</summary>
internal sealed record PolicyMappingDocument
{
    /// <summary>issuerDomainPolicy, dotted.</summary>
    public required string Ours { get; init; }

    /// <summary>subjectDomainPolicy, dotted.</summary>
    public required string Theirs { get; init; }
}
