using AnTin.DesignSystem.Texts;
using AnTin.Portal.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Services;

public sealed class ServiceModel(ITexts texts) : PageModel
{
    public ServiceDescription Service { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (ServiceDescriptions.Find(texts, slug) is not { } service)
        {
            return NotFound();
        }
        Service = service;
        return Page();
    }
}
