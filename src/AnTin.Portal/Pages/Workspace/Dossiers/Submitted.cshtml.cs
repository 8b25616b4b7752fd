using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>“Hồ sơ đã nộp”.</summary>
public sealed class SubmittedModel(DossierReader dossiers) : DossierListPage
{
    protected override Task<DossierItems> ReadAsync(CancellationToken ct) =>
        dossiers.ListAsync(Actor, DossierShelf.Submitted, Q, After, ct);
}
