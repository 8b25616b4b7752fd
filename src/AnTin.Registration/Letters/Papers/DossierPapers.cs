using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Letters.Papers;

/// <summary>
/// Prints the papers of a dossier from its events, for its own organisation and for the desk. The same dossier in the
/// same state gives the same bytes, so no paper needs to be stored.
/// </summary>
public sealed class DossierPapers(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    RegistrationSettings settings
)
{
    /// <summary>The paper that says where the dossier stands now; null for a dossier not yet sent, or not the actor's.</summary>
    public async Task<PrintedPaper?> LatestAsync(Actor actor, Guid dossierId, CancellationToken ct)
    {
        if (await FactsAsync(actor, dossierId, ct) is not { } facts)
        {
            return null;
        }

        PaperKind[] newestFirst = facts.Dossier.Status switch
        {
            DossierStatus.Refused => [PaperKind.Refusal],
            DossierStatus.SupplementRequested => [PaperKind.Supplement],
            _ => [PaperKind.Reception, PaperKind.Submission],
        };
        return newestFirst
            .Select(kind => Print(facts, kind))
            .FirstOrDefault(paper => paper is not null);
    }

    /// <summary>One paper; null where the dossier has not come to it, or is not the actor's.</summary>
    public async Task<PrintedPaper?> FindAsync(
        Actor actor,
        Guid dossierId,
        PaperKind kind,
        CancellationToken ct
    ) => await FactsAsync(actor, dossierId, ct) is { } facts ? Print(facts, kind) : null;

    private async Task<PaperFacts?> FactsAsync(Actor actor, Guid dossierId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var dossier = await db
            .Dossiers.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == dossierId, ct);
        if (dossier is null || !MaySee(actor, dossier))
        {
            return null;
        }

        var events = await db
            .Events.AsNoTracking()
            .Where(row => row.DossierId == dossierId && row.RequestId == null)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .ToListAsync(ct);
        var remarks = await db
            .Requests.AsNoTracking()
            .Where(row => row.DossierId == dossierId && row.Remark != null)
            .OrderBy(row => row.Ordinal)
            .Select(row => new { row.Ordinal, row.Remark })
            .ToListAsync(ct);
        var address = await db
            .Organisations.Where(row => row.Id == dossier.OrganisationId)
            .Select(row => row.Address)
            .FirstOrDefaultAsync(ct);
        var catalogue = await catalogues.CurrentAsync(ct);
        var regime = catalogue.Regimes.FirstOrDefault(row => row.Code == dossier.RegimeCode);
        return new PaperFacts(
            dossier,
            events,
            [.. remarks.Select(row => $"Dòng {row.Ordinal}: {row.Remark}")],
            address,
            regime?.Content,
            settings
        );
    }

    private static bool MaySee(Actor actor, Dossier dossier) =>
        actor.Has(AccountRoles.Sender) && actor.OrganisationId == dossier.OrganisationId
        || actor.Has(AccountRoles.Desk) && dossier.DeskShelf != DeskShelf.Hidden;

    private static PrintedPaper? Print(PaperFacts facts, PaperKind kind)
    {
        DossierPaper? paper = kind switch
        {
            PaperKind.Submission => facts.Submission(),
            PaperKind.Reception => facts.Reception(),
            PaperKind.Supplement => facts.Supplement(),
            _ => facts.Refusal(),
        };
        var name = kind switch
        {
            PaperKind.Submission => "xac-nhan-nop",
            PaperKind.Reception => "giay-tiep-nhan",
            PaperKind.Supplement => "yeu-cau-bo-sung",
            _ => "tu-choi-tiep-nhan",
        };
        return paper is null
            ? null
            : new PrintedPaper(
                kind,
                $"{name}-{facts.Dossier.LookupCode}.pdf",
                paper.Print(facts.At(kind))
            );
    }
}
