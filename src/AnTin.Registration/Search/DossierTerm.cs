namespace AnTin.Registration.Search;

/// <summary>One way to find one submitted dossier, as <see cref="SearchTerm"/> does for certificates: the archive is searched by index, never read through.</summary>
public sealed class DossierTerm
{
    public required string Term { get; init; }

    public required Guid DossierId { get; init; }
}
