using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>“Văn bản đi tất cả”: every letter that was attached .</summary>
public sealed class LettersModel(DossierReader dossiers) : DossierListPage
{
    protected override Task<DossierItems> ReadAsync(CancellationToken ct) =>
        dossiers.SearchAsync(Actor, Q, withLetterOnly: true, After, ct);
}
