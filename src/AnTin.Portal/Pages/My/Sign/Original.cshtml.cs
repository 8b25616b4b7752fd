using AnTin.CentralSigning.Documents;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>The uploaded file, for the script that shows its pages. Never opened as a page of ours.</summary>
public sealed class OriginalModel(ReadDocument read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await read.FileAsync(User.Subscriber(), Id, DocumentFile.Original, ct);
        if (!file.IsOk)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(file.Value, "application/pdf");
    }
}
