using AnTin.Portal.Resources;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Pages;

public sealed class ResourcesModel(IOptions<ResourceOptions> resources) : PageModel
{
    public IReadOnlyList<SoftwareItem> Software => resources.Value.Software;
}
