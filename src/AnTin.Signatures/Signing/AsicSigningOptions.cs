namespace AnTin.Signatures.Signing;

/// <summary>How files are put into an ASiC container and signed together.</summary>
public sealed record AsicSigningOptions : SignatureOptions
{
    /// <summary>ASiC-S, for one file at the root. Default: ASiC-E.</summary>
    public bool Simple { get; init; }
}
