using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Hands out the signed file under its own name.</summary>
public sealed class DownloadModel(ReadDocument read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await read.FindAsync(User.Subscriber(), Id, ct);
        var file = await read.FileAsync(User.Subscriber(), Id, DocumentFile.Signed, ct);
        return file.IsOk && found.IsOk
            ? File(file.Value, "application/pdf", found.Value.Document.SignedFileName)
            : this.Refuse(file.IsOk ? found.Refusals : file.Refusals, prefix: null);
    }
}
