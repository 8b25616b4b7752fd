using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>“Tra cứu hồ sơ” inside the workspace: all dossiers of the organisation, drafts too .</summary>
public sealed class SearchModel(DossierReader dossiers) : DossierListPage
{
    protected override Task<DossierItems> ReadAsync(CancellationToken ct) =>
        dossiers.SearchAsync(Actor, Q, withLetterOnly: false, After, ct);
}
