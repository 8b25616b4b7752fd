using System.Security.Cryptography;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Pki.Signing;

/// <summary>
/// A key in this process's memory: PKCS#12 files, tests, throw-away keys of the lint twin. Several threads may sign at
/// once: the key is only read. Owns the key it is given.
/// </summary>
public sealed class SoftwareSigner : ISigner, IDisposable
{
    private readonly RSA? rsa;
    private readonly ECDsa? ecdsa;
    private readonly PostQuantumKey? postQuantum;

    public SoftwareSigner(RSA key, SignatureAlgorithm algorithm)
    {
        if (algorithm.Family is not (SignatureFamily.RsaPkcs1 or SignatureFamily.RsaPss))
        {
            throw new ArgumentException(
                $"{algorithm} does not sign with an RSA key.",
                nameof(algorithm)
            );
        }

        rsa = key;
        Algorithm = algorithm;
        PublicKey = key.ExportSubjectPublicKeyInfo();
    }

    public SoftwareSigner(ECDsa key, SignatureAlgorithm algorithm)
    {
        if (algorithm.Family != SignatureFamily.Ecdsa)
        {
            throw new ArgumentException(
                $"{algorithm} does not sign with an EC key.",
                nameof(algorithm)
            );
        }

        ecdsa = key;
        Algorithm = algorithm;
        PublicKey = key.ExportSubjectPublicKeyInfo();
    }

    public SoftwareSigner(PostQuantumKey key)
    {
        postQuantum = key;
        Algorithm = key.Algorithm;
        PublicKey = key.ExportPublic();
    }

    public SignatureAlgorithm Algorithm { get; }

    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Makes a key that lives as long as the signer. Names as in <see cref="PublicKeyInfo.Name"/>.</summary>
    /// <param name="keyName"><c>RSA-2048</c>… or <c>P-256</c>, <c>P-384</c>, <c>P-521</c>, or of <see cref="PostQuantumKey.Names"/>.</param>
    /// <param name="algorithm">Null: SHA-256 with PKCS#1 v1.5 for RSA, the hash of the curve's size for EC.</param>
    /// <exception cref="PlatformNotSupportedException">This machine does not make such keys.</exception>
    public static SoftwareSigner Generate(string keyName, SignatureAlgorithm? algorithm = null)
    {
        if (ParameterSet.Find(keyName) is not null)
        {
            return new SoftwareSigner(PostQuantumKey.Generate(keyName));
        }

        if (keyName.StartsWith("RSA-", StringComparison.Ordinal))
        {
            var bits = int.Parse(
                keyName.AsSpan(4),
                System.Globalization.CultureInfo.InvariantCulture
            );
            return new SoftwareSigner(RSA.Create(bits), algorithm ?? SignatureAlgorithm.RsaSha256);
        }

        var (curve, natural) = keyName switch
        {
            "P-256" => (ECCurve.NamedCurves.nistP256, SignatureAlgorithm.EcdsaSha256),
            "P-384" => (ECCurve.NamedCurves.nistP384, SignatureAlgorithm.EcdsaSha384),
            "P-521" => (ECCurve.NamedCurves.nistP521, SignatureAlgorithm.EcdsaSha512),
            _ => throw new ArgumentException($"No key is called '{keyName}'.", nameof(keyName)),
        };
        return new SoftwareSigner(ECDsa.Create(curve), algorithm ?? natural);
    }

    public ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Sign(message.Span));
    }

    /// <summary>Makes the smallest key that signs with this algorithm; it stands in for a greater one.</summary>
    /// <inheritdoc cref="Generate" path="/exception"/>
    public static SoftwareSigner GenerateFor(SignatureAlgorithm algorithm) =>
        Generate(
            algorithm switch
            {
                _ when algorithm.Family.IsPostQuantum() => algorithm.Name,
                { Family: not SignatureFamily.Ecdsa } => "RSA-2048",
                _ when algorithm == SignatureAlgorithm.EcdsaSha512 => "P-521",
                _ when algorithm == SignatureAlgorithm.EcdsaSha384 => "P-384",
                _ => "P-256",
            },
            algorithm
        );

    public byte[] Sign(ReadOnlySpan<byte> message) =>
        postQuantum is not null ? postQuantum.Sign(message)
        : rsa is not null ? rsa.SignData(message, Algorithm.Hash, Algorithm.RsaPadding())
        : ecdsa!.SignData(message, Algorithm.Hash, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
        postQuantum?.Dispose();
    }
}
