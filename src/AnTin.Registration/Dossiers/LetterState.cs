namespace AnTin.Registration.Dossiers;

/// <summary>What became of the letter that was attached.</summary>
public enum LetterState
{
    None,
    Exported,

    /// <summary>Attached; its signature did not pass.</summary>
    Faulty,

    /// <summary>Attached and signed as it must be.</summary>
    Valid,
}
