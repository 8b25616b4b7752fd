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
    /// Further lists of authorities that documents, not letters, are judged by: files and folders with semicolons; certificates,
    /// JSON lists, trusted lists of ETSI TS 119 612. Read anew when one changes; a list that cannot be believed or is older than
    /// the one before leaves that in force.
    /// </summary>
    public string TrustLists { get; init; } = "";

    /// <summary>Certificates of those who may sign ETSI lists: files and folders with semicolons.</summary>
    public string TrustSigners { get; init; } = "";

    /// <summary>Believes ETSI lists without a signature or by an unknown signer. Never one whose signature is broken.</summary>
    public bool TrustUnverified { get; init; }

    /// <summary>
    /// Further hosts that may be asked about revocation, with commas. The public address, and the hosts that certificates of
    /// the trust directory name, may always be asked; a stranger's file cannot make the checker knock anywhere else.
    /// </summary>
    public string Hosts { get; init; } = "";

    /// <summary>Longest wait for one answer. 1 s to 1 min.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
