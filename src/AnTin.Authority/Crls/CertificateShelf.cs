using AnTin.Authority.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Crls;

/// <summary>Puts the certificates of CAs where the world fetches them; one that is there stays as it is.</summary>
public sealed class CertificateShelf(
    IDbContextFactory<AuthorityDb> databases,
    StatusDirectory directory
)
{
    public async Task PublishAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        foreach (var ca in await database.Cas.AsNoTracking().ToListAsync(cancellation))
        {
            await PlaceAsync(directory.CertificatePath(ca.Id), ca.Certificate, cancellation);
        }

        foreach (
            var cross in await database.CrossCertificates.AsNoTracking().ToListAsync(cancellation)
        )
        {
            var path = cross.SubjectCaId is null
                ? directory.CrossPath(cross.Id)
                : directory.CertificatePath(cross.Id);
            await PlaceAsync(path, cross.Certificate, cancellation);
        }
    }

    private async Task PlaceAsync(string path, byte[] certificate, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            await directory.ReplaceAsync(path, certificate, cancellation);
        }
    }
}
