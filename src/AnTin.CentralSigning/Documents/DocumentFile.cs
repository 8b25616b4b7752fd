namespace AnTin.CentralSigning.Documents;

/// <summary>What is kept of a document while it is under way.</summary>
public enum DocumentFile
{
    /// <summary>As uploaded.</summary>
    Original,

    /// <summary>With the empty signature field and what completing it needs.</summary>
    Prepared,

    /// <summary>With the signature.</summary>
    Signed,
}
