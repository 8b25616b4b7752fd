using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Subscribers;
using AnTin.Signatures.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Another act than the usual one; the page of the place takes the choice from the address.</summary>
public sealed class ActModel(ReadDocument read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "act")]
    public string Chosen { get; set; } = SignatureWish.UsualAct;

    public IReadOnlyList<SigningAct> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await read.FindAsync(User.Subscriber(), Id, ct);
        if (!found.IsOk)
            return this.Refuse(found.Refusals, prefix: null);
        Acts = PdfSigning.ActsOf(found.Value.Credential);
        if (Acts.All(act => act.Code != Chosen))
            Chosen = PdfSigning.UsualOf(found.Value.Credential).Code;
        return Page();
    }
}
