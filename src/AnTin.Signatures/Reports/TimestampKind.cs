namespace AnTin.Signatures.Reports;

/// <summary>What a time stamp was made for.</summary>
public enum TimestampKind
{
    /// <summary>A signature value.</summary>
    Signature,

    /// <summary>What is signed, before it was signed.</summary>
    Content,

    /// <summary>A signature with all that was added to it.</summary>
    Archive,

    /// <summary>References to certificates and revocation answers, with or without the signature value.</summary>
    References,

    /// <summary>A whole PDF file, or files of a container.</summary>
    Document,
}
