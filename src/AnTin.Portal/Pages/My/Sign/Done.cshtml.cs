using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Last step: the signed file.</summary>
public sealed class DoneModel(ReadDocument read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SubscriberDocument? Document { get; private set; }

    public string PersonName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await read.FindAsync(User.Subscriber(), Id, ct);
        if (!found.IsOk)
            return this.Refuse(found.Refusals, prefix: null);
        if (found.Value.Document.State != DocumentState.Signed)
            return RedirectToPage("/My/Sign/Place", new { Id });
        Document = found.Value.Document;
        PersonName = found.Value.Credential.PersonName;
        return Page();
    }
}
