// The platform calls the encodings of ML-DSA and all of SLH-DSA experimental; nothing but FIPS 204, 205 and their RFCs is asked of it.
#pragma warning disable SYSLIB5006
using System.Security.Cryptography;

namespace AnTin.Pki.Signing.PostQuantum;

/// <summary>
/// A key of ML-DSA or SLH-DSA in this process's memory, with or without its secret half. The platform computes: on Linux
/// with OpenSSL 3.5 and later. Ask <see cref="IsSupported"/> first.
/// </summary>
public abstract class PostQuantumKey : IDisposable
{
    private protected PostQuantumKey(string name) => Name = name;

    /// <summary>The parameter set: <c>ML-DSA-65</c>, <c>SLH-DSA-SHA2-192s</c>.</summary>
    public string Name { get; }

    /// <summary>Of the parameter set.</summary>
    public SignatureAlgorithm Algorithm => ParameterSet.Find(Name)!.ToAlgorithm();

    /// <summary>Every parameter set there is a name for, whether or not this machine has it.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. ParameterSet.All.Select(one => one.Name)];

    /// <summary>Whether this machine makes, signs and verifies with such keys.</summary>
    public static bool IsSupported(string name) =>
        ParameterSet.Find(name)?.Family switch
        {
            SignatureFamily.MlDsa => MLDsa.IsSupported,
            SignatureFamily.SlhDsa => SlhDsa.IsSupported,
            _ => false,
        };

    /// <exception cref="ArgumentException">No parameter set is called so.</exception>
    /// <exception cref="PlatformNotSupportedException">This machine does not make such keys.</exception>
    public static PostQuantumKey Generate(string name) =>
        ParameterSet.Find(name)?.Family switch
        {
            SignatureFamily.MlDsa => new LatticeKey(
                name,
                MLDsa.GenerateKey(LatticeKey.SetOf(name))
            ),
            SignatureFamily.SlhDsa => new HashTreeKey(
                name,
                SlhDsa.GenerateKey(HashTreeKey.SetOf(name))
            ),
            _ => throw new ArgumentException($"No key is called '{name}'.", nameof(name)),
        };

    /// <exception cref="CryptographicException">Not a private key of this parameter set.</exception>
    /// <exception cref="PlatformNotSupportedException">This machine does not know such keys.</exception>
    public static PostQuantumKey ImportPkcs8(string name, ReadOnlySpan<byte> pkcs8) =>
        ParameterSet.Find(name)?.Family == SignatureFamily.SlhDsa
            ? new HashTreeKey(name, SlhDsa.ImportPkcs8PrivateKey(pkcs8))
            : new LatticeKey(name, MLDsa.ImportPkcs8PrivateKey(pkcs8));

    /// <exception cref="CryptographicException">The platform cannot use the key.</exception>
    /// <exception cref="PlatformNotSupportedException">This machine does not know such keys.</exception>
    public static PostQuantumKey ImportPublic(PublicKeyInfo key) =>
        ParameterSet.Find(key.Name)?.Family == SignatureFamily.SlhDsa
            ? new HashTreeKey(key.Name, SlhDsa.ImportSubjectPublicKeyInfo(key.Encoded.Span))
            : new LatticeKey(key.Name, MLDsa.ImportSubjectPublicKeyInfo(key.Encoded.Span));

    /// <summary>SubjectPublicKeyInfo in DER.</summary>
    public abstract byte[] ExportPublic();

    /// <summary>PrivateKeyInfo in DER; the caller clears it.</summary>
    public abstract byte[] ExportPkcs8();

    public abstract byte[] Sign(ReadOnlySpan<byte> message);

    public abstract bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Forgets the key.</summary>
    protected abstract void Dispose(bool disposing);
}
