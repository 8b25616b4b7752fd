using AnTin.Registration.Letters.Papers;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>The paper that stands for the dossier: sent, or received with its due date; with QR.</summary>
public sealed class ReceiptModel(DossierReader dossiers, DossierPapers papers)
    : DossierPage(dossiers)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await papers.LatestAsync(Actor, Id, ct) is { } paper
            ? File(paper.Pdf, "application/pdf", paper.FileName)
            : NotFound();
}
