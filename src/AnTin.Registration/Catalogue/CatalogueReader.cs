using System.Text.Json;
using AnTin.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Catalogue;

/// <summary>Reads the catalogues and keeps them for a minute: an administrator's change is seen by all nodes by then.</summary>
public sealed class CatalogueReader(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private Kept? kept;

    public async Task<CatalogueSnapshot> CurrentAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (kept is { } known && now - known.At < Freshness && now >= known.At)
        {
            return known.Snapshot;
        }

        var snapshot = await ReadAsync(ct);
        kept = new Kept(now, snapshot);
        return snapshot;
    }

    /// <summary>Makes the next question read anew; called by acts that change a catalogue.</summary>
    public void Forget() => kept = null;

    private async Task<CatalogueSnapshot> ReadAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var provinces = await db.Provinces.AsNoTracking().ToListAsync(ct);
        var domains = await db.MailDomains.AsNoTracking().ToListAsync(ct);
        var warnings = await db.TitleWarnings.AsNoTracking().ToListAsync(ct);
        var regimes = await db
            .Regimes.AsNoTracking()
            .OrderBy(regime => regime.EffectiveFrom)
            .ToListAsync(ct);
        var holidays = await db.Holidays.AsNoTracking().ToListAsync(ct);
        return new CatalogueSnapshot(
            provinces,
            domains,
            warnings,
            [.. regimes.Select(Read)],
            new WorkingCalendar(
                holidays.Select(day => new CalendarDay(day.Date, day.Kind, day.Name, day.Confirmed))
            )
        );
    }

    private static RegimeInForce Read(Regime regime) =>
        new(
            regime.Code,
            regime.Name,
            regime.EffectiveFrom,
            regime.EffectiveTo,
            JsonSerializer.Deserialize<RegimeContent>(regime.Content)
                ?? throw new InvalidDataException($"The content of regime {regime.Code} is empty.")
        );

    private sealed record Kept(DateTimeOffset At, CatalogueSnapshot Snapshot);
}
