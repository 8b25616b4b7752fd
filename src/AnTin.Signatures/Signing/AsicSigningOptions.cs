namespace AnTin.Signatures.Signing;

/// <summary>How files are put into an ASiC container and signed together.</summary>
public sealed record AsicSigningOptions : SignatureOptions
{
    /// <summary>ASiC-S, for one file at the root. Default: ASiC-E. A container that exists keeps its kind.</summary>
    public bool Simple { get; init; }

    /// <summary>Default: XAdES. A container that exists keeps its form.</summary>
    public AsicForm Form { get; init; }
}
