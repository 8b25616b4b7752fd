namespace AnTin.Signatures.Acts;

/// <summary>The eight acts, in the order in which a document meets them.</summary>
public static class ActCatalogue
{
    /// <summary>All eight.</summary>
    public static IReadOnlyList<SigningAct> All { get; } =
    [
        new InitialsAct(),
        new LeaderAct(),
        new OpinionAct(),
        new NumberAndDateAct(),
        new OrganisationAct(),
        new AnnexAct(),
        new CopyAct(),
        new IncomingAct(),
    ];

    /// <summary>The act of that code; null where there is none.</summary>
    public static SigningAct? Find(string? code) =>
        All.FirstOrDefault(act => string.Equals(act.Code, code, StringComparison.Ordinal));
}
