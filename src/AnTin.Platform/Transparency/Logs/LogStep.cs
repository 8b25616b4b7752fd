namespace AnTin.Platform.Transparency.Logs;

/// <summary>The boundaries of an append at which a process may end; tests end it at each.</summary>
public enum LogStep
{
    /// <summary>One tile or bundle of several is on the disk.</summary>
    TileWritten,

    /// <summary>All are; the checkpoint still speaks of the smaller tree.</summary>
    TilesWritten,

    /// <summary>The append is done.</summary>
    CheckpointWritten,

    /// <summary>Partial tiles that became whole are gone.</summary>
    Tidied,
}
