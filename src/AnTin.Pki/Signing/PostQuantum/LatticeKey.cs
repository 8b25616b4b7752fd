// The platform calls the encodings of ML-DSA and all of SLH-DSA experimental; nothing but FIPS 204, 205 and their RFCs is asked of it.
#pragma warning disable SYSLIB5006
using System.Security.Cryptography;

namespace AnTin.Pki.Signing.PostQuantum;

/// <summary>ML-DSA (FIPS 204).</summary>
internal sealed class LatticeKey : PostQuantumKey
{
    private readonly MLDsa key;

    public LatticeKey(string name, MLDsa key)
        : base(name)
    {
        this.key = key;
        if (key.Algorithm != SetOf(name))
        {
            key.Dispose();
            throw new CryptographicException($"The key is of {key.Algorithm.Name}, not {name}.");
        }
    }

    public static MLDsaAlgorithm SetOf(string name) =>
        name switch
        {
            "ML-DSA-44" => MLDsaAlgorithm.MLDsa44,
            "ML-DSA-65" => MLDsaAlgorithm.MLDsa65,
            "ML-DSA-87" => MLDsaAlgorithm.MLDsa87,
            _ => throw new ArgumentException($"ML-DSA has no '{name}'.", nameof(name)),
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
