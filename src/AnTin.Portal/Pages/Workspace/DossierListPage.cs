using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>A list of dossiers: newest first, filtered by GET, paged by key.</summary>
public abstract class DossierListPage : WorkspacePage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public DossierItems List { get; private set; } = null!;

    public string? First => string.IsNullOrEmpty(After) ? null : PageAfter("");

    public string? Next => List.Next is { } key ? PageAfter(key) : null;

    public async Task OnGetAsync(CancellationToken ct) => List = await ReadAsync(ct);

    protected abstract Task<DossierItems> ReadAsync(CancellationToken ct);

    private string PageAfter(string key) =>
        $"{Request.Path}?q={Uri.EscapeDataString(Q ?? "")}&after={Uri.EscapeDataString(key)}";
}
