using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>What the select boxes of the workspace offer.</summary>
public sealed class FormChoices(
    CatalogueReader catalogues,
    OrganisationTree tree,
    DossierReader dossiers,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<SelectListItem>> ProvincesAsync(CancellationToken ct)
    {
        var catalogue = await catalogues.CurrentAsync(ct);
        return
        [
            .. catalogue
                .ProvincesOn(VietnamTime.DateOf(clock.GetUtcNow()))
                .Select(p => new SelectListItem(p.Name, p.Name)),
        ];
    }

    public static IReadOnlyList<SelectListItem> Carriers() =>
        [.. CatalogueSnapshot.Carriers.Select(c => new SelectListItem(c, c))];

    public Task<IReadOnlyList<Receiver>> ReceiversAsync(Actor actor, CancellationToken ct) =>
        dossiers.ReceiversAsync(actor, ct);

    /// <summary>The account's organisation and those below it, by their paths.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OrganisationsAsync(
        Actor actor,
        CancellationToken ct
    ) =>
        actor.OrganisationId is { } own
            ?
            [
                .. (await tree.OwnAndBelowAsync(own, ct)).Select(o => new SelectListItem(
                    o.Name.Replace("; ", " / ", StringComparison.Ordinal),
                    o.Name
                )),
            ]
            : [];
}
