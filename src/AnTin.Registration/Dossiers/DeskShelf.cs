namespace AnTin.Registration.Dossiers;

/// <summary>Where the desk finds a dossier.</summary>
public enum DeskShelf
{
    /// <summary>Not the desk's business: a draft, or withdrawn.</summary>
    Hidden,

    /// <summary>Work to do, or waiting for a supplement.</summary>
    Open,

    /// <summary>Settled or refused.</summary>
    Closed,
}
