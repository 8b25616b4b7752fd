using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>
/// A page of one dossier. It is read once before the handler runs; a dossier of another organisation is not there at all.
/// The version that the page showed goes back with each form, so that two tabs cannot undo each other.
/// </summary>
public abstract class DossierPage(DossierReader dossiers) : WorkspacePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    protected DossierReader Dossiers => dossiers;

    public DossierView Dossier { get; private set; } = null!;

    /// <summary>Address of the dossier's own page.</summary>
    public string Home => $"/workspace/dossiers/{Id}";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await dossiers.FindAsync(Actor, Id, HttpContext.RequestAborted) is not { } dossier)
        {
            context.Result = NotFound();
            return;
        }
        Dossier = dossier;
        await next();
    }

    /// <summary>Reads the dossier again, after an act that changed it without leaving the page.</summary>
    protected async Task RereadAsync(CancellationToken ct) =>
        Dossier = await dossiers.FindAsync(Actor, Id, ct) ?? Dossier;
}
