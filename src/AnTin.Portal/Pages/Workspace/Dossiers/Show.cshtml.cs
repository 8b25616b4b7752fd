using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>One dossier: what is to do, or where it stands; and everything that happened.</summary>
public sealed class ShowModel(DossierReader dossiers) : DossierPage(dossiers);
