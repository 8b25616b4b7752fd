using System.Security.Cryptography;
using AnTin.CentralSigning.Vault;

namespace AnTin.CentralSigning.Credentials;

/// <summary>
/// Binds blob, owner, certificate and state of a credential. AES key wrap has no associated data, so without this
/// MAC somebody who writes to the database could put one person's key under another's certificate.
/// </summary>
public sealed class CredentialSeal(ISealKeys keys)
{
    public async Task ApplyAsync(Credential credential, CancellationToken ct)
    {
        credential.Version++;
        credential.Seal = await keys.SealAsync(Fields(credential), ct);
    }

    public async Task<bool> HoldsAsync(Credential credential, CancellationToken ct)
    {
        var expected = await keys.SealAsync(Fields(credential), ct);
        return CryptographicOperations.FixedTimeEquals(credential.Seal, expected);
    }

    private static byte[] Fields(Credential credential) =>
        new SealedFields("antin.credential.1")
            .Add(credential.Id)
            .Add(credential.OrderId)
            .Add(credential.PersonName)
            .Add(credential.Mailbox)
            .Add(credential.MobileNumber)
            .Add(credential.OrganisationPath)
            .Add(credential.KeyAlgorithm)
            .Add(credential.PublicKey)
            .Add(credential.CertificateRequest)
            .Add(credential.KeyBlob)
            .Add(credential.WrappingKey)
            .Add(credential.Certificate)
            .Add(credential.Chain)
            .Add(credential.SerialHex)
            .Add(credential.NotBefore)
            .Add(credential.NotAfter)
            .Add(credential.State.ToString())
            .Add(credential.CreatedAt)
            .Add(credential.BoundAt)
            .Add(credential.ActivatedAt)
            .Add(credential.StoppedAt)
            .Add(credential.DestroyedAt)
            .ToArray();
}
