using AnTin.Platform.Ids;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Workspace;

/// <summary>What anybody with the code may know: kind, status, dates. No person, no organisation (R-058, Q18).</summary>
public sealed class PublicLookup(IDbContextFactory<RegistrationDb> databases)
{
    /// <param name="typed">Look-up code or official code, in any case, with or without dashes.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<PublicDossier?> FindAsync(string? typed, CancellationToken ct)
    {
        var code = typed?.Trim() ?? "";
        if (code.Length is 0 or > 64)
        {
            return null;
        }
        var lookup = LookupCode.TryParse(code, out var read) ? read.ToString() : code;
        var official = code.ToLowerInvariant();
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Dossiers.AsNoTracking()
            .Where(row => row.LookupCode == lookup || row.Code == official)
            .Where(row => row.Shelf != DossierShelf.Drafts)
            .Select(row => new PublicDossier(
                row.LookupCode,
                row.ProcedureCode,
                row.Status,
                row.RowCount,
                row.SubmittedAt,
                row.ReceivedAt,
                row.DueAt,
                row.SettledAt
            ))
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>The counters of the home page .</summary>
    public async Task<PublicFigures> FiguresAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counters = await db
            .Counters.AsNoTracking()
            .ToDictionaryAsync(row => row.Name, row => row.Value, StringComparer.Ordinal, ct);
        return new PublicFigures(
            counters.GetValueOrDefault(Counter.Submitted),
            counters.GetValueOrDefault(Counter.Settled),
            counters.GetValueOrDefault(Counter.Certificates)
        );
    }
}
