using AnTin.Portal.Checking;
using AnTin.Portal.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Pages;

public sealed class ResourcesModel(IOptions<ResourceOptions> resources, ICheckingContext checking)
    : PageModel
{
    public IReadOnlyList<SoftwareItem> Software => resources.Value.Software;

    public IReadOnlyList<PublishedAuthority> Authorities { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Authorities = PublishedAuthority.Of(await checking.NowAsync(ct));
}
