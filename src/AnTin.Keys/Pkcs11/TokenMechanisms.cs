using System.Security.Cryptography;
using AnTin.Keys.Pkcs11.Native;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Pkcs11;

/// <summary>How a signature algorithm is asked of a token: the hash is made here, the token works on it.</summary>
internal static class TokenMechanisms
{
    /// <summary>DigestInfo up to the hash (RFC 8017 §9.2, note 1).</summary>
    private static readonly Dictionary<HashAlgorithmName, byte[]> DigestInfos = new()
    {
        [HashAlgorithmName.SHA256] = Convert.FromHexString(
            "3031300D060960864801650304020105000420"
        ),
        [HashAlgorithmName.SHA384] = Convert.FromHexString(
            "3041300D060960864801650304020205000430"
        ),
        [HashAlgorithmName.SHA512] = Convert.FromHexString(
            "3051300D060960864801650304020305000440"
        ),
    };

    public static Mechanism Of(SignatureAlgorithm algorithm) =>
        algorithm.Family switch
        {
            SignatureFamily.Ecdsa => Mechanism.Plain(Ck.Mechanism.Ecdsa),
            SignatureFamily.RsaPkcs1 => Mechanism.Plain(Ck.Mechanism.RsaPkcs),
            SignatureFamily.RsaPss => algorithm.Hash.Name switch
            {
                "SHA256" => Mechanism.Pss(Ck.Mechanism.Sha256, Ck.MaskGeneration.Sha256, 32),
                "SHA384" => Mechanism.Pss(Ck.Mechanism.Sha384, Ck.MaskGeneration.Sha384, 48),
                _ => Mechanism.Pss(Ck.Mechanism.Sha512, Ck.MaskGeneration.Sha512, 64),
            },
            _ => throw new ArgumentException($"No token signs {algorithm}.", nameof(algorithm)),
        };

    /// <summary>What the token signs: for PKCS #1 v1.5 the DigestInfo, else the hash.</summary>
    public static byte[] Input(SignatureAlgorithm algorithm, ReadOnlySpan<byte> hash) =>
        algorithm.Family == SignatureFamily.RsaPkcs1
            ? [.. DigestInfos[algorithm.Hash], .. hash]
            : hash.ToArray();

    /// <summary>From what the token gives to what the world expects: ECDSA as r and s becomes DER.</summary>
    public static byte[] Output(SignatureAlgorithm algorithm, byte[] signature) =>
        algorithm.Family == SignatureFamily.Ecdsa
            ? EcdsaOctets.ToDer(signature)
                ?? throw new KeyFaultException("The token gave an ECDSA value of odd length.")
            : signature;
}
