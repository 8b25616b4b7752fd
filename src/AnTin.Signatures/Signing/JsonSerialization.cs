namespace AnTin.Signatures.Signing;

/// <summary>How a JSON Web Signature is written (RFC 7515 §7).</summary>
public enum JsonSerialization
{
    /// <summary>One signature in one JSON object. Default.</summary>
    Flattened,

    /// <summary>A JSON object with room for several signatures.</summary>
    General,

    /// <summary>Three parts with dots between, for addresses and HTTP headers. Holds B-B only: nothing can be added later.</summary>
    Compact,
}
