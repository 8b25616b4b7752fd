using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;

namespace AnTin.Signatures.Signing;

/// <summary>A CAdES message that lacks its value: have <see cref="ToBeSigned"/> signed, by whichever key and wherever.</summary>
public sealed class PreparedCms : IPreparedSignature
{
    internal PreparedCms(
        CmsContent content,
        SignatureAlgorithm algorithm,
        CmsSigningOptions options,
        CmsSignedData? existing = null
    )
    {
        Existing = existing;
        Content = content;
        Algorithm = algorithm;
        Attributes = SignedAttributes.Create(
            content.Digest(algorithm.Hash),
            options.Certificates[0],
            algorithm,
            options.At,
            options.Role
        );
        ToBeSigned = CmsAttributes.ToBeSigned(Attributes);
    }

    /// <summary>The signed attributes in DER.</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>With which the value must be made.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The hash of <see cref="ToBeSigned"/>, for a key that does not hash itself.</summary>
    public byte[] Digest() => DigestAlgorithms.Compute(Algorithm.Hash, ToBeSigned.Span);

    internal CmsContent Content { get; }

    /// <summary>The message that this signature joins; null: it gets one of its own.</summary>
    internal CmsSignedData? Existing { get; }

    internal IReadOnlyList<CmsAttribute> Attributes { get; }
}
