using System.Security.Cryptography;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Vault;
using AnTin.Pki.Signing;

namespace AnTin.CentralSigning.Signing;

/// <summary>Takes the key out of its two envelopes for one signature, and tests the signature before anyone gets it.</summary>
internal sealed class SealedKeySigner(IKeyUse keys, IErasureLayer erasure)
{
    /// <summary>Null when the key has been erased.</summary>
    public async Task<byte[]?> SignAsync(
        Credential credential,
        Oid hashAlgorithm,
        byte[] hash,
        CancellationToken ct
    )
    {
        if (credential.KeyBlob is null)
            return null;
        var wrapped = await erasure.UncoverAsync(credential.Id, credential.KeyBlob, ct);
        if (wrapped is null)
            return null;
        var algorithm = AlgorithmFor(credential.KeyAlgorithm, hashAlgorithm);
        var signature = await keys.SignHashAsync(
            wrapped,
            credential.WrappingKey,
            algorithm,
            hash,
            ct
        );
        if (!SignatureVerifier.VerifyHash(credential.PublicKey, algorithm, hash, signature))
            throw new CryptographicException(
                $"A signature of credential {credential.Id} does not verify with its certificate and was not released."
            );
        return signature;
    }

    private static SignatureAlgorithm AlgorithmFor(string keyAlgorithm, Oid hashAlgorithm) =>
        (keyAlgorithm, hashAlgorithm.Value) switch
        {
            (CustodyAlgorithms.P256, HashOids.Sha256) => SignatureAlgorithm.EcdsaSha256,
            (CustodyAlgorithms.P256, HashOids.Sha384) => SignatureAlgorithm.EcdsaSha384,
            (CustodyAlgorithms.P256, HashOids.Sha512) => SignatureAlgorithm.EcdsaSha512,
            (CustodyAlgorithms.Rsa3072, HashOids.Sha256) => SignatureAlgorithm.RsaSha256,
            (CustodyAlgorithms.Rsa3072, HashOids.Sha384) => SignatureAlgorithm.RsaSha384,
            (CustodyAlgorithms.Rsa3072, HashOids.Sha512) => SignatureAlgorithm.RsaSha512,
            _ => throw new CryptographicException(
                $"No signature algorithm for {keyAlgorithm} with {hashAlgorithm.Value}."
            ),
        };
}
