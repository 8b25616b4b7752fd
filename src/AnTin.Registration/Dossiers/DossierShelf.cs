namespace AnTin.Registration.Dossiers;

/// <summary>The three lists of the workspace. Stored with the dossier, so that each list is one index range.</summary>
public enum DossierShelf
{
    /// <summary>Hồ sơ đi.</summary>
    Drafts,

    /// <summary>Hồ sơ đã nộp.</summary>
    Submitted,

    /// <summary>Hồ sơ đã hoàn thành.</summary>
    Completed,
}
