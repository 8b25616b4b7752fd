namespace AnTin.Platform.Transparency.Logs;

/// <summary>Whose signature a checkpoint bears.</summary>
public enum CheckpointSignature
{
    /// <summary>Of no key that is known.</summary>
    None,

    /// <summary>Of the key that lies beside the log: whoever can rewrite the one can replace the other.</summary>
    ByKeyBeside,

    /// <summary>Of a key that was handed over another way.</summary>
    ByHandedKey,
}
