using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Desk;

/// <summary>Everything the desk's page of one dossier shows.</summary>
/// <param name="Dossier">Its data; a copy that changes nothing.</param>
/// <param name="Rows">In order of the list.</param>
/// <param name="Files">Newest last.</param>
/// <param name="Events">The timeline, oldest first.</param>
/// <param name="FourEyes">Why this officer may not do the next step, having done one before; null when free to.</param>
public sealed record DeskDossierView(
    Dossier Dossier,
    IReadOnlyList<CertificationRequest> Rows,
    IReadOnlyList<DossierFile> Files,
    IReadOnlyList<DossierEvent> Events,
    Refusal? FourEyes
);
