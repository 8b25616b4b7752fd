namespace AnTin.Pki.Profiles;

/// <summary>Name constraints in a profile's JSON; each name as <see cref="Names.GeneralName.TryParse"/> reads it.</summary>
internal sealed record NameConstraintsDocument
{
    public IReadOnlyList<string> Permitted { get; init; } = [];
    public IReadOnlyList<string> Excluded { get; init; } = [];
}
