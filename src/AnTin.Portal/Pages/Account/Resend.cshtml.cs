using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

public sealed class ResendModel(ResendConfirmation resend, ITexts texts) : PageModel
{
    [BindProperty]
    public string? Mailbox { get; set; }

    /// <summary>Of an expired link: its reader need not type anything.</summary>
    [BindProperty]
    public string? Token { get; set; }

    public void OnGet() => Mailbox = null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await resend.HandleAsync(new ResendConfirmation.Command(Mailbox, Token), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Nếu tài khoản đang chờ xác nhận, thư mới đã được gửi."]);
        return Redirect("/account/registered");
    }
}
