using AnTin.Pki.Signing;
using AnTin.Signatures.Jades;

namespace AnTin.Signatures.Signing;

/// <summary>A JSON Web Signature that lacks its value: have <see cref="ToBeSigned"/> signed, by whichever key and wherever.</summary>
public sealed class PreparedJson : IPreparedSignature
{
    internal PreparedJson(
        string header,
        SignedContent content,
        JwsFile file,
        SignatureAlgorithm algorithm
    )
    {
        Header = header;
        Content = content;
        File = file;
        Algorithm = algorithm;
        ToBeSigned = JwsOctets.SigningInput(header, content.Payload!.Value.Span);
    }

    /// <summary>The JWS Signing Input (RFC 7515 §2).</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>How it is to be signed.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The hash of <see cref="ToBeSigned"/>, for a key that does not hash itself.</summary>
    public byte[] Digest() => DigestAlgorithms.Compute(Algorithm.Hash, ToBeSigned.Span);

    /// <summary>In base64url.</summary>
    internal string Header { get; }

    internal SignedContent Content { get; }

    /// <summary>What it goes into, with the signatures that are there already.</summary>
    internal JwsFile File { get; }
}
