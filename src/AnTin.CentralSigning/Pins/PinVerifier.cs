using System.Security.Cryptography;
using System.Text;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Text;

namespace AnTin.CentralSigning.Pins;

/// <summary>
/// verifier = HMAC-SHA256 (key of the key store, credential ‖ PBKDF2-HMAC-SHA256 (PIN, salt, iterations)).
/// Six digits are a million guesses; a copy of the database alone cannot make one of them.
/// </summary>
public sealed class PinVerifier(ISealKeys keys, PinSettings settings)
{
    private const int SaltLength = 16;

    public async Task<PinRecord> MakeAsync(
        Guid credentialId,
        string pin,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var record = new PinRecord
        {
            CredentialId = credentialId,
            Salt = [],
            Verifier = [],
            Seal = [],
        };
        await ReplaceAsync(record, pin, at, ct);
        return record;
    }

    /// <summary>Puts a new PIN into the record and forgets earlier tries. The caller seals the record.</summary>
    public async Task ReplaceAsync(
        PinRecord record,
        string pin,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        record.Salt = RandomNumberGenerator.GetBytes(SaltLength);
        record.Iterations = settings.Iterations;
        record.Verifier = await ComputeAsync(record, pin, ct);
        record.WrongTries = 0;
        record.WaitUntil = null;
        record.LockedAt = null;
        record.SetAt = at;
    }

    public async Task<bool> MatchesAsync(PinRecord record, string pin, CancellationToken ct)
    {
        var computed = await ComputeAsync(record, pin, ct);
        return CryptographicOperations.FixedTimeEquals(record.Verifier, computed);
    }

    private ValueTask<byte[]> ComputeAsync(PinRecord record, string pin, CancellationToken ct)
    {
        var stretched = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(VietnameseText.Nfc(pin)),
            record.Salt,
            record.Iterations,
            HashAlgorithmName.SHA256,
            outputLength: 32
        );
        var fields = new SealedFields("antin.pin.verifier.1")
            .Add(record.CredentialId)
            .Add(stretched)
            .ToArray();
        return keys.BlindPinAsync(fields, ct);
    }
}
