namespace AnTin.Signatures;

/// <summary>How much of the file a signature speaks for.</summary>
public enum Coverage
{
    /// <summary>All bytes of the file except the signature value itself.</summary>
    WholeFile,

    /// <summary>All bytes of one revision; later revisions follow it.</summary>
    Revision,

    /// <summary>The parts of an XML file that the signer named; the rest of it says something that is not signed.</summary>
    Selection,

    /// <summary>Less than a revision: never acceptable.</summary>
    Partial,
}
