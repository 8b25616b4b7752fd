using AnTin.Pki.Der;

namespace AnTin.Pki.Signing;

/// <summary>
/// The envelope that certificates, CRLs and PKCS#10 requests share (RFC 5280 §4.1, §5.1; RFC 2986 §4):
/// <code>SEQUENCE { toBeSigned, signatureAlgorithm AlgorithmIdentifier, signature BIT STRING }</code>
/// </summary>
public static class SignedStructure
{
    private const int RoomForEnvelope = 64;

    public static byte[] Assemble(
        ReadOnlySpan<byte> toBeSigned,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> signature
    )
    {
        var identifier = algorithm.Encode();
        using var writer = new DerWriter(
            toBeSigned.Length + identifier.Length + signature.Length + RoomForEnvelope
        );
        using (writer.Sequence())
        {
            writer.Raw(toBeSigned);
            writer.Raw(identifier);
            writer.BitString(signature);
        }

        return writer.ToArray();
    }

    /// <summary>Signs and assembles. The key's own check of its signature belongs to whoever owns the key (T23).</summary>
    public static async ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> toBeSigned,
        ISigner signer,
        CancellationToken cancellation = default
    )
    {
        var signature = await signer.SignAsync(toBeSigned, cancellation).ConfigureAwait(false);
        return Assemble(toBeSigned.Span, signer.Algorithm, signature);
    }
}
