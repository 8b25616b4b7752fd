namespace AnTin.Pki.Profiles;

/// <summary>The JSON of a profile, property by property; unknown properties are errors.</summary>
internal sealed record ProfileDocument
{
    public required string Id { get; init; }
    public required ProfileKind Kind { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<string> Subject { get; init; }
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];
    public required IReadOnlyList<string> Keys { get; init; }
    public required IReadOnlyList<string> KeyUsage { get; init; }
    public IReadOnlyList<string> ExtendedKeyUsage { get; init; } = [];
    public bool ExtendedKeyUsageCritical { get; init; }
    public bool Authority { get; init; }
    public int? PathLength { get; init; }
    public NameConstraintsDocument? NameConstraints { get; init; }
    public IReadOnlyList<PolicyMappingDocument> PolicyMappings { get; init; } = [];
    public int? ValidityDays { get; init; }
    public int? ValidityYears { get; init; }
    public IReadOnlyList<string> Policies { get; init; } = [];
    public string? PracticeStatement { get; init; }
    public IReadOnlyList<string> Crl { get; init; } = [];
    public int CrlShards { get; init; } = 1;
    public IReadOnlyList<string> Ocsp { get; init; } = [];
    public IReadOnlyList<string> CaIssuers { get; init; } = [];
    public bool OcspNoCheck { get; init; }
}
