using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

public sealed class IndexModel : PageModel
{
    /// <summary>The counters of R-057; <c>null</c> while nothing was counted.</summary>
    public PublicFigures? Figures { get; private set; }

    public void OnGet() => Figures = null;

    public sealed record PublicFigures(long Received, long Settled, long Certificates);
}
