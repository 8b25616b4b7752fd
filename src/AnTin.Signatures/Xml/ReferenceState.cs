namespace AnTin.Signatures.Xml;

/// <summary>What became of following a reference.</summary>
internal enum ReferenceState
{
    Read,

    /// <summary>Nothing of that name is in the file, nor was it handed in.</summary>
    NotFound,

    /// <summary>Two elements bear the identifier: which of them was meant is what an attacker would like to choose.</summary>
    Ambiguous,

    /// <summary>A transform that is not done here: XSLT, free XPath, an unknown one.</summary>
    Unsupported,

    TooLarge,
}
