using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>Hồ sơ đi.</summary>
public sealed class DraftsModel(DossierReader dossiers)
    : DossierListPage(dossiers, DossierShelf.Drafts);
