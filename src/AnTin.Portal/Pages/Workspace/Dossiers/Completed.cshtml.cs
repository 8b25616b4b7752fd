using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>“Hồ sơ đã hoàn thành”.</summary>
public sealed class CompletedModel(DossierReader dossiers) : DossierListPage
{
    protected override Task<DossierItems> ReadAsync(CancellationToken ct) =>
        dossiers.ListAsync(Actor, DossierShelf.Completed, Q, After, ct);
}
