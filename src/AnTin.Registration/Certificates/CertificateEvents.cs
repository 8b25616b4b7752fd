using AnTin.Platform.Audit;
using AnTin.Registration.Contracts;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Certificates;

/// <summary>Keeps the public list in step with what the authority says.</summary>
public sealed class CertificateEvents(IDbContextFactory<RegistrationDb> databases)
    : ICertificateEvents
{
    public async Task RevokedAsync(
        string serialHex,
        string issuer,
        string reasonCode,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var serial = CertificateSerial.OrNull(serialHex)?.Value.TrimStart('0') ?? "";
        var candidates = await db
            .Certificates.Where(row =>
                row.Serial == serialHex || row.Serial == serial || row.Serial == "0" + serial
            )
            .ToListAsync(ct);
        var certificate =
            candidates.Count == 1 ? candidates[0] : candidates.Find(row => row.Issuer == issuer);
        if (certificate is null or { State: CertificateState.Revoked })
        {
            return;
        }

        certificate.State = CertificateState.Revoked;
        certificate.ReasonCode = reasonCode;
        certificate.RevokedAt = at;
        db.Record(
            new Act(
                "authority",
                "system",
                "certificate.revoked",
                $"certificate/{certificate.Serial}"
            )
        );
        await db.SaveChangesAsync(ct);
    }
}
