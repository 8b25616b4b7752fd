using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

/// <summary>The public look-up: status and dates by code, never a person's name .</summary>
public sealed class LookupModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public string? Heading { get; private set; }

    public void OnGet() => Heading = null;
}
