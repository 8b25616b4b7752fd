using System.Security.Cryptography;
using System.Text;
using AnTin.CentralSigning.Database;
using AnTin.Keys;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Vault;

/// <summary>
/// Two MAC keys, wrapped under the key store, opened once a process. Whoever has the database has only their blobs.
/// </summary>
internal sealed class KeyStoreSeals(
    IKeyStore store,
    WrappingKeys wrappingKeys,
    IDbContextFactory<SigningDb> databases,
    TimeProvider clock
) : ISealKeys, IDisposable
{
    private const int KeyLength = 32;

    private readonly SemaphoreSlim once = new(1, 1);

    // Filled once, guarded by "once"; afterwards only read.
    private volatile OpenedKeys? opened;

    public async ValueTask<byte[]> SealAsync(ReadOnlyMemory<byte> fields, CancellationToken ct) =>
        HMACSHA256.HashData((await OpenAsync(ct)).Seal, fields.Span);

    public async ValueTask<byte[]> BlindPinAsync(
        ReadOnlyMemory<byte> stretchedPin,
        CancellationToken ct
    ) => HMACSHA256.HashData((await OpenAsync(ct)).Pin, stretchedPin.Span);

    public void Dispose() => once.Dispose();

    private async ValueTask<OpenedKeys> OpenAsync(CancellationToken ct)
    {
        if (opened is { } known)
            return known;
        await once.WaitAsync(ct);
        try
        {
            return opened ??= new OpenedKeys(
                await FindOrMakeAsync("seal", ct),
                await FindOrMakeAsync("pin", ct)
            );
        }
        finally
        {
            once.Release();
        }
    }

    private async Task<byte[]> FindOrMakeAsync(string name, CancellationToken ct)
    {
        if (await FindAsync(name, ct) is { } found)
            return await UnwrapAsync(found, ct);
        try
        {
            await MakeAsync(name, ct);
        }
        catch (DbUpdateException fault) when (DatabaseFault.IsCollision(fault))
        {
            // Another process made it first; its key counts.
        }

        var made = await FindAsync(name, ct);
        return await UnwrapAsync(
            made ?? throw new InvalidOperationException($"The MAC key {name} could not be kept."),
            ct
        );
    }

    private async Task<VaultSecret?> FindAsync(string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Secrets.AsNoTracking()
            .SingleOrDefaultAsync(secret => secret.Name == name, ct);
    }

    private async Task MakeAsync(string name, CancellationToken ct)
    {
        var wrappingKey = await wrappingKeys.CurrentAsync(ct);
        var secret = RandomNumberGenerator.GetBytes(KeyLength);
        var blob = await store.WrapAsync(wrappingKey, secret, Context(name), ct);
        CryptographicOperations.ZeroMemory(secret);
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Secrets.Add(
            new VaultSecret
            {
                Name = name,
                WrappingKey = wrappingKey.ToString(),
                Blob = blob,
                MadeAt = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(ct);
    }

    private Task<byte[]> UnwrapAsync(VaultSecret secret, CancellationToken ct) =>
        store.UnwrapAsync(
            KeyReference.Parse(secret.WrappingKey),
            secret.Blob,
            Context(secret.Name),
            ct
        );

    private static byte[] Context(string name) => Encoding.ASCII.GetBytes($"antin.{name}-key.1");

    private sealed record OpenedKeys(byte[] Seal, byte[] Pin);
}
