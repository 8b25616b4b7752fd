namespace AnTin.Platform.Transparency.Tiles;

/// <summary>Files of a log that are no tiles.</summary>
public static class LogFile
{
    /// <summary>The signed root (C2SP tlog-tiles, "Checkpoints").</summary>
    public const string Checkpoint = "checkpoint";
}
