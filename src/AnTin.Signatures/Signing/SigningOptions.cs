namespace AnTin.Signatures.Signing;

/// <summary>How a PDF is signed; the claimed time is written as /M.</summary>
public sealed record SigningOptions : SignatureOptions
{
    /// <summary>
    /// Full name of an empty signature field to be signed, or the name of a new one. Null: where there is a role and no place,
    /// the empty field that waits for that role; else a new field <c>Signature1</c>, <c>Signature2</c>…
    /// </summary>
    public string? Field { get; init; }

    /// <summary>The page of a new field, from 1; negative counts from the end. Default: 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The place of a new field in points; null: invisible.</summary>
    public SignaturePlace? Place { get; init; }

    /// <summary>What is shown; null: nothing.</summary>
    public SignatureAppearance? Appearance { get; init; }

    /// <summary>Why it is signed (/Reason).</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is signed (/Location).</summary>
    public string? Location { get; init; }

    /// <summary>How to reach the signer (/ContactInfo).</summary>
    public string? Contact { get; init; }

    /// <summary>Bytes kept free for the signature. Default: by the certificates and the level.</summary>
    public int? Room { get; init; }
}
