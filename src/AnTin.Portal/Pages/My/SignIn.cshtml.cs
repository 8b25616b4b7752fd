using AnTin.CentralSigning.Sessions;
using AnTin.DesignSystem.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My;

/// <summary>A returning subscriber asks for a link; the answer is the same for every mailbox.</summary>
public sealed class SignInModel(RequestSignInLink act) : PageModel
{
    [BindProperty]
    public MailboxInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sent = await act.SendAsync(Input.Mailbox, ct);
        return sent.IsOk ? RedirectToPage(new { sent = true }) : this.Refuse(sent.Refusals);
    }
}
