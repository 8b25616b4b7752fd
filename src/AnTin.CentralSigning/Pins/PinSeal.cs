using System.Security.Cryptography;
using AnTin.CentralSigning.Vault;

namespace AnTin.CentralSigning.Pins;

/// <summary>Binds verifier and tries to their credential, so that neither can be changed in the database.</summary>
public sealed class PinSeal(ISealKeys keys)
{
    public async Task ApplyAsync(PinRecord record, CancellationToken ct)
    {
        record.Version++;
        record.Seal = await keys.SealAsync(Fields(record), ct);
    }

    public async Task<bool> HoldsAsync(PinRecord record, CancellationToken ct)
    {
        var expected = await keys.SealAsync(Fields(record), ct);
        return CryptographicOperations.FixedTimeEquals(record.Seal, expected);
    }

    private static byte[] Fields(PinRecord record) =>
        new SealedFields("antin.pin.1")
            .Add(record.CredentialId)
            .Add(record.Salt)
            .Add(record.Iterations)
            .Add(record.Verifier)
            .Add(record.WrongTries)
            .Add(record.WaitUntil)
            .Add(record.LockedAt)
            .Add(record.SetAt)
            .Add(record.Version)
            .ToArray();
}
