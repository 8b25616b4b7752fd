namespace AnTin.CentralSigning.Documents;

public enum DocumentState
{
    Uploaded,

    /// <summary>The place is chosen and the bytes to be signed are fixed; the PIN is awaited.</summary>
    Prepared,
    Signed,

    /// <summary>The files are gone; the history keeps the name and the digest.</summary>
    Deleted,
}
