namespace AnTin.Signatures.Trust;

/// <summary>Whose word a list is.</summary>
public enum TrustListAuthenticity
{
    /// <summary>The format has no signature: it is the word of whoever put the file in its place.</summary>
    OfTheCaller,

    /// <summary>Signed, whole, by one of the signers that are believed for it.</summary>
    Signed,

    /// <summary>Signed and whole, by somebody who is not believed for it.</summary>
    SignerNotKnown,

    /// <summary>A format that should be signed, and is not.</summary>
    NotSigned,

    /// <summary>The signature does not hold, or does not cover all that the list says. Cannot be accepted.</summary>
    Broken,
}
