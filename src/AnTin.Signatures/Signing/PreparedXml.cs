using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Signing;

/// <summary>An XML signature that lacks its value: have <see cref="ToBeSigned"/> signed, by whichever key and wherever.</summary>
public sealed class PreparedXml : IPreparedSignature
{
    internal PreparedXml(
        XmlDocument document,
        XmlElement signature,
        ReferenceReader reader,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> toBeSigned
    )
    {
        Document = document;
        Signature = signature;
        Reader = reader;
        Algorithm = algorithm;
        ToBeSigned = toBeSigned;
    }

    /// <summary>The canonical SignedInfo.</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>With which the value must be made.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The hash of <see cref="ToBeSigned"/>, for a key that does not hash itself.</summary>
    public byte[] Digest() => DigestAlgorithms.Compute(Algorithm.Hash, ToBeSigned.Span);

    internal XmlDocument Document { get; }

    internal XmlElement Signature { get; }

    internal ReferenceReader Reader { get; }
}
