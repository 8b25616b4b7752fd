namespace AnTin.Registration.Search;

/// <summary>One way to find one dossier: a folded text that begins at a word of its codes, its letter number, its organisation.</summary>
public sealed class DossierTerm
{
    /// <summary>Folded, at most <see cref="SearchTerms.LongestTerm"/> characters.</summary>
    public required string Term { get; init; }

    public required Guid DossierId { get; init; }
}
