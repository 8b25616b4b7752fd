using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>One signature to be written into a SignedData.</summary>
/// <param name="Identifier">Who signed.</param>
/// <param name="Digest">The hash of the content.</param>
/// <param name="SignedAttributes">As they were signed by <see cref="CmsAttributes.ToBeSigned"/>; none when the content itself was signed.</param>
/// <param name="Algorithm">How it was signed.</param>
/// <param name="Signature">The signature value.</param>
/// <param name="UnsignedAttributes">Such as a signature time stamp.</param>
public sealed record CmsSignature(
    SignerIdentifier Identifier,
    HashAlgorithmName Digest,
    IReadOnlyList<CmsAttribute> SignedAttributes,
    SignatureAlgorithm Algorithm,
    ReadOnlyMemory<byte> Signature,
    IReadOnlyList<CmsAttribute> UnsignedAttributes
);
