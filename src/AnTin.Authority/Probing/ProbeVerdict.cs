namespace AnTin.Authority.Probing;

/// <summary>What one question of the probe came to.</summary>
public enum ProbeVerdict
{
    Good,

    /// <summary>The world is served something wrong, old, or nothing: somebody has to look now.</summary>
    Alarm,

    /// <summary>Nobody could be asked: no name, no connection, no answer in time. It may be the probe's own network.</summary>
    CannotAsk,
}
