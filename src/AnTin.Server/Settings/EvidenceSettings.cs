namespace AnTin.Server.Settings;

/// <summary>Which authorities are believed when a letter or a document is checked, and whom the checker may ask.</summary>
public sealed record EvidenceSettings
{
    /// <summary>
    /// Directory of certificates in PEM or DER: self-signed ones are believed, others help to build paths. Empty is what this
    /// service publishes itself.
    /// </summary>
    public string TrustDirectory { get; init; } = "";

    /// <summary>
    /// Further hosts that may be asked about revocation, with commas. The public address, and the hosts that certificates of
    /// the trust directory name, may always be asked; a stranger's file cannot make the checker knock anywhere else.
    /// </summary>
    public string Hosts { get; init; } = "";

    /// <summary>Longest wait for one answer. 1 s to 1 min.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
