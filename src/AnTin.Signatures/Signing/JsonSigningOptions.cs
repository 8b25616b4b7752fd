namespace AnTin.Signatures.Signing;

/// <summary>How a file is signed as JAdES; the claimed time is the header parameter iat.</summary>
public sealed record JsonSigningOptions : SignatureOptions
{
    /// <summary>Default: flattened JSON.</summary>
    public JsonSerialization Serialization { get; init; } = JsonSerialization.Flattened;

    /// <summary>The content stays outside. Default: inside.</summary>
    public bool Detached { get; init; }

    /// <summary>
    /// What a detached signature calls its content: a relative reference, percent-encoded. With it the digest of the
    /// content is signed (sigD, ObjectIdByURIHash); without it the content (RFC 7515 appendix F).
    /// </summary>
    public string? ContentUri { get; init; }

    /// <summary>Detached content is signed as it is, not in base64url (RFC 7797, b64 false). Default: false.</summary>
    public bool Unencoded { get; init; }

    /// <summary>Default: <c>application/json</c> for JSON, else <c>application/octet-stream</c>.</summary>
    public string? MimeType { get; init; }
}
