namespace AnTin.Signatures.Signing;

/// <summary>How XAdES is signed; the claimed time is the property SigningTime.</summary>
public sealed record XmlSigningOptions : SignatureOptions
{
    /// <summary>Default: enveloped.</summary>
    public XmlPackaging Packaging { get; init; } = XmlPackaging.Enveloped;

    /// <summary>What a detached signature calls its content: a relative reference, percent-encoded.</summary>
    public string? ContentUri { get; init; }

    /// <summary>Default: <c>application/xml</c> for XML, else <c>application/octet-stream</c>.</summary>
    public string? MimeType { get; init; }
}
