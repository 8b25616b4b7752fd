using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Vault;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Credentials;

/// <summary>Gives out a fresh key: from the pool when one is ready, else made on the spot.</summary>
internal sealed class KeySupply(IKeyMaker maker, TimeProvider clock)
{
    /// <summary>Takes the key out of the pool at once: after a crash it is lost, never given out twice.</summary>
    public async Task<FreshKey> TakeAsync(SigningDb db, string algorithm, CancellationToken ct)
    {
        var candidates = await db
            .ReadyKeys.AsNoTracking()
            .Where(key => key.Algorithm == algorithm)
            .OrderBy(key => key.MadeAt)
            .Take(4)
            .ToListAsync(ct);
        foreach (var ready in candidates)
            if (await db.ReadyKeys.Where(key => key.Id == ready.Id).ExecuteDeleteAsync(ct) == 1)
                return new FreshKey(
                    ready.Algorithm,
                    ready.PublicKey,
                    ready.Wrapped,
                    ready.WrappingKey,
                    ready.CertificateRequest
                );
        return await maker.MakeAsync(algorithm, ct);
    }

    /// <summary>Makes keys until the pool holds as many as wanted.</summary>
    public async Task FillAsync(SigningDb db, string algorithm, int wanted, CancellationToken ct)
    {
        var ready = await db.ReadyKeys.CountAsync(key => key.Algorithm == algorithm, ct);
        for (; ready < wanted; ready++)
        {
            var key = await maker.MakeAsync(algorithm, ct);
            var now = clock.GetUtcNow();
            db.ReadyKeys.Add(
                new ReadyKey
                {
                    Id = Guid.CreateVersion7(now),
                    Algorithm = algorithm,
                    PublicKey = key.PublicKey,
                    Wrapped = key.Wrapped,
                    WrappingKey = key.WrappingKey,
                    CertificateRequest = key.CertificateRequest,
                    MadeAt = now,
                }
            );
            await db.SaveChangesAsync(ct);
        }
    }
}
