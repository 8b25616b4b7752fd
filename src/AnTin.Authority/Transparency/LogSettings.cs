namespace AnTin.Authority.Transparency;

/// <summary>The logs that nobody can edit unseen.</summary>
public sealed record LogSettings
{
    /// <summary>Where they are kept, one directory each; they may be copied and served as they are. Empty keeps none.</summary>
    public string Directory { get; init; } = "data/logs";

    /// <summary>
    /// What their names begin with, an address without scheme, e.g. <c>pki.hoaban.gov.vn/log</c>. Fixed when the first log
    /// begins. Empty is the host of <c>PublicAddress</c> and <c>/log</c>.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// Public keys of the logs as <c>antin audit key</c> prints them, brought to the desk another way than the logs. The desk
    /// checks a certificate's life with them; without any it takes the key beside each log, and says so.
    /// </summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Witnesses that are asked to cosign each checkpoint.</summary>
    public IReadOnlyList<WitnessChoice> Witnesses { get; init; } = [];
}
