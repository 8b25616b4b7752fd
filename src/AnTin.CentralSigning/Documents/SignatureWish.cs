using AnTin.Signatures.Acts;

namespace AnTin.CentralSigning.Documents;

/// <summary>What the subscriber wants done to a document: which act of Decree 30/2020, with what, and where it is seen.</summary>
public sealed record SignatureWish
{
    /// <summary>What is done unless somebody chooses: the plain signature of a person.</summary>
    public const string UsualAct = "leader";

    /// <summary>Code of an act of <see cref="ActCatalogue"/>.</summary>
    public string Act { get; init; } = UsualAct;

    /// <summary>Null: where the act belongs.</summary>
    public SignaturePlace? Place { get; init; }

    /// <summary>PNG; empty: words, where the act allows it.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>The words of an opinion.</summary>
    public string? Comment { get; init; }

    /// <summary>Number and symbol of the document, or of its arrival.</summary>
    public string? Number { get; init; }

    /// <summary>Of the document or its arrival; null: today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Which form of copy, for that act alone.</summary>
    public CopyForm? Copy { get; init; }

    /// <summary>Codes of findings that were read and are put up with; only those count that the act lets one put up with.</summary>
    public IReadOnlyList<string> Despite { get; init; } = [];

    /// <summary>The usual act in that place.</summary>
    public static SignatureWish At(SignaturePlace place) => new() { Place = place };
}
