using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

public sealed class IndexModel(PublicLookup lookup) : PageModel
{
    /// <summary>The counters of R-057.</summary>
    public PublicFigures Figures { get; private set; } = new(0, 0, 0);

    public async Task OnGetAsync(CancellationToken ct) => Figures = await lookup.FiguresAsync(ct);
}
