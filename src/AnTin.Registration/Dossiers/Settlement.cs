using AnTin.Registration.Notices;
using AnTin.Registration.Workspace;

namespace AnTin.Registration.Dossiers;

/// <summary>The end of a dossier: every row is issued or refused.</summary>
internal static class Settlement
{
    /// <summary>Marks the dossier "Đã giải quyết", counts it and tells organisation and receiver. The caller holds a transaction and saves.</summary>
    public static async Task CloseAsync(
        RegistrationDb db,
        Dossier dossier,
        DossierNotices notices,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        dossier.SettledAt = now;
        dossier.MoveTo(DossierStatus.Settled);
        db.LogOnly(dossier, DossierEventKind.Settled, null, now);
        await Counters.AddAsync(db, Counter.Settled, 1, ct);
        await notices.SettledAsync(db, dossier, now, ct);
    }
}
