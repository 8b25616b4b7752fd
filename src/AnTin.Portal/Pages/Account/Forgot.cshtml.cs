using AnTin.DesignSystem.Frame;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

public sealed class ForgotModel(ForgotPassword forgot) : PageModel
{
    [BindProperty]
    public string? Mailbox { get; set; }

    public bool Sent { get; private set; }

    public void OnGet(bool sent) => Sent = sent;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await forgot.HandleAsync(new ForgotPassword.Command(Mailbox), ct);
        return done.IsOk
            ? Redirect("/account/forgot?sent=true")
            : this.Refuse(done.Refusals, prefix: null);
    }
}
