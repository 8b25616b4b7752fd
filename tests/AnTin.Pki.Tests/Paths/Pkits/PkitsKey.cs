using System.Security.Cryptography;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>A key and how it signs; P-256 where nothing else is said.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo.</param>
/// <param name="Algorithm">AlgorithmIdentifier of the signatures.</param>
/// <param name="Sign">The signature over a message.</param>
internal sealed record PkitsKey(byte[] PublicKey, byte[] Algorithm, Func<byte[], byte[]> Sign)
{
    private static readonly byte[] EcdsaWithSha256 = Asn.Write(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.10045.4.3.2");
        }
    });

    /// <summary>What the key identifiers of certificates say.</summary>
    public byte[] Identifier { get; } = SHA256.HashData(PublicKey)[..20];

    public static PkitsKey Create()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new PkitsKey(
            key.ExportSubjectPublicKeyInfo(),
            EcdsaWithSha256,
            message =>
                key.SignData(
                    message,
                    HashAlgorithmName.SHA256,
                    DSASignatureFormat.Rfc3279DerSequence
                )
        );
    }
}
