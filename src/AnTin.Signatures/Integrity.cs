namespace AnTin.Signatures;

/// <summary>Whether the signed bytes are those that were signed.</summary>
public enum Integrity
{
    /// <summary>Digest and signature value agree, over a well-formed selection of bytes.</summary>
    Intact,

    /// <summary>They disagree, or part of the document was left outside the signature by a trick.</summary>
    Broken,

    /// <summary>It cannot be computed: no certificate, unreadable value, unknown algorithm, senseless byte ranges.</summary>
    Unknown,
}
