namespace AnTin.Registration.Catalogue;

/// <summary>
/// Words in a title that suggest a person with authority over seal or money, who may not sign centrally
/// (letter 293/BCY-CTSBMTT). The desk is warned; a person decides.
/// </summary>
public sealed class TitleWarning
{
    /// <summary>Folded words, e.g. "hieu truong".</summary>
    public required string FoldedWords { get; init; }

    public required string Title { get; set; }
}
