using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>Hồ sơ đã nộp.</summary>
public sealed class SubmittedModel(DossierReader dossiers)
    : DossierListPage(dossiers, DossierShelf.Submitted);
