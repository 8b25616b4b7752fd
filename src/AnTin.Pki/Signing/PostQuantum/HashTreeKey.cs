// The platform calls the encodings of ML-DSA and all of SLH-DSA experimental; nothing but FIPS 204, 205 and their RFCs is asked of it.
#pragma warning disable SYSLIB5006
using System.Security.Cryptography;

namespace AnTin.Pki.Signing.PostQuantum;

/// <summary>SLH-DSA (FIPS 205).</summary>
internal sealed class HashTreeKey : PostQuantumKey
{
    private readonly SlhDsa key;

    public HashTreeKey(string name, SlhDsa key)
        : base(name)
    {
        this.key = key;
        if (key.Algorithm != SetOf(name))
        {
            key.Dispose();
            throw new CryptographicException($"The key is of {key.Algorithm.Name}, not {name}.");
        }
    }

    public static SlhDsaAlgorithm SetOf(string name) =>
        name switch
        {
            "SLH-DSA-SHA2-128s" => SlhDsaAlgorithm.SlhDsaSha2_128s,
            "SLH-DSA-SHA2-128f" => SlhDsaAlgorithm.SlhDsaSha2_128f,
            "SLH-DSA-SHA2-192s" => SlhDsaAlgorithm.SlhDsaSha2_192s,
            "SLH-DSA-SHA2-192f" => SlhDsaAlgorithm.SlhDsaSha2_192f,
            "SLH-DSA-SHA2-256s" => SlhDsaAlgorithm.SlhDsaSha2_256s,
            "SLH-DSA-SHA2-256f" => SlhDsaAlgorithm.SlhDsaSha2_256f,
            "SLH-DSA-SHAKE-128s" => SlhDsaAlgorithm.SlhDsaShake128s,
            "SLH-DSA-SHAKE-128f" => SlhDsaAlgorithm.SlhDsaShake128f,
            "SLH-DSA-SHAKE-192s" => SlhDsaAlgorithm.SlhDsaShake192s,
            "SLH-DSA-SHAKE-192f" => SlhDsaAlgorithm.SlhDsaShake192f,
            "SLH-DSA-SHAKE-256s" => SlhDsaAlgorithm.SlhDsaShake256s,
            "SLH-DSA-SHAKE-256f" => SlhDsaAlgorithm.SlhDsaShake256f,
            _ => throw new ArgumentException($"SLH-DSA has no '{name}'.", nameof(name)),
        };

    public override byte[] ExportPublic() => key.ExportSubjectPublicKeyInfo();

    public override byte[] ExportPkcs8() => key.ExportPkcs8PrivateKey();

    public override byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signature = new byte[key.Algorithm.SignatureSizeInBytes];
        key.SignData(message, signature);
        return signature;
    }

    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == key.Algorithm.SignatureSizeInBytes
        && key.VerifyData(message, signature);

    protected override void Dispose(bool disposing) => key.Dispose();
}
