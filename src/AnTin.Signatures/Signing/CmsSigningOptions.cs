namespace AnTin.Signatures.Signing;

/// <summary>How a file is signed as CAdES, B-B to B-LTA; the claimed time is the attribute signing-time.</summary>
public sealed record CmsSigningOptions : SignatureOptions
{
    /// <summary>The content stays outside the message. Default: inside.</summary>
    public bool Detached { get; init; }
}
