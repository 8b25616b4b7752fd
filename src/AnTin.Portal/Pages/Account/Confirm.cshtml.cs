using AnTin.DesignSystem.Frame;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

/// <summary>The link of the mail. Opening it shows a button: mail scanners open links too, and must not confirm anything.</summary>
public sealed class ConfirmModel(ConfirmMailbox confirm) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    public bool Confirmed { get; private set; }

    public void OnGet() => Confirmed = false;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await confirm.HandleAsync(new ConfirmMailbox.Command(Token), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        Confirmed = true;
        return Page();
    }
}
