namespace AnTin.Pki.Cms;

/// <summary>What became of one signer's signature; only <see cref="Intact"/> is a signature.</summary>
public enum CmsSignatureCheck
{
    /// <summary>The content has the digest that is signed, and the signature is the key's.</summary>
    Intact,

    /// <summary>The content is not what was signed.</summary>
    ContentChanged,

    /// <summary>The signature is not this key's over these attributes.</summary>
    SignatureWrong,

    /// <summary>
    /// RFC 5652 §11: content-type or message-digest is missing, doubled, or names another content type, or the time is doubled;
    /// RFC 6211, 8933: the algorithms named are not those that are signed, or not of one hash.
    /// </summary>
    AttributesWrong,

    /// <summary>A digest, a signature algorithm or a kind of key that is not known here.</summary>
    AlgorithmUnknown,
}
