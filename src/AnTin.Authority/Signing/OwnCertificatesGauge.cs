using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Platform.Watching;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Signing;

/// <summary>Time left to the service's own certificates (rule T21).</summary>
internal sealed class OwnCertificatesGauge(
    IDbContextFactory<AuthorityDb> databases,
    TimeProvider clock
) : IGauge
{
    public string Name => "antin.certificate.time_left";

    public string Unit => "s";

    public string Description =>
        "Until the certificate of a CA, a responder or a time-stamp unit ends.";

    public async Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var cas = await database
            .Cas.AsNoTracking()
            .Select(ca => new { ca.Id, ca.Certificate })
            .ToListAsync(cancellation);
        var signers = await database
            .Signers.AsNoTracking()
            .Select(signer => new
            {
                signer.Id,
                signer.Kind,
                signer.NotAfter,
            })
            .ToListAsync(cancellation);
        return
        [
            .. cas.Select(ca =>
                Left(ca.Id, "ca", Certificate.From(ca.Certificate).Validity.NotAfter)
            ),
            .. signers.Select(signer => Left(signer.Id, signer.Kind.ToString(), signer.NotAfter)),
        ];

        Reading Left(string id, string kind, DateTimeOffset end) =>
            new((end - now).TotalSeconds, ("id", id), ("kind", kind.ToLowerInvariant()));
    }
}
