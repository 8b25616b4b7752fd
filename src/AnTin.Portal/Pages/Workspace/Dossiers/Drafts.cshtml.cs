using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>“Hồ sơ đi”.</summary>
public sealed class DraftsModel(DossierReader dossiers) : DossierListPage
{
    protected override Task<DossierItems> ReadAsync(CancellationToken ct) =>
        dossiers.ListAsync(Actor, DossierShelf.Drafts, Q, After, ct);
}
