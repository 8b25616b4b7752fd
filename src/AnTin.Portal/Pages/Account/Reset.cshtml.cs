using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

/// <summary>A new password by a mailed link: forgotten, or an invitation accepted.</summary>
public sealed class ResetModel(ResetPassword reset, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public void OnGet() => Input = new Fields();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await reset.HandleAsync(
            new ResetPassword.Command(Token, Input.Password, Input.PasswordAgain),
            ct
        );
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals);
        }
        this.Say(texts["Đã lưu mật khẩu mới. Mời đăng nhập."]);
        return Redirect("/account/login");
    }

    public sealed class Fields
    {
        public string? Password { get; set; }

        public string? PasswordAgain { get; set; }
    }
}
