using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Doors;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

/// <summary>Ends the session itself, not only this browser's cookie.</summary>
public sealed class LogoutModel(SignOut signOut, ITexts texts) : PageModel
{
    public void OnGet() => ViewData["Room"] = "public";

    public async Task<IActionResult> OnPostAsync(bool everywhere, CancellationToken ct)
    {
        if (SignInCookie.SessionOf(User) is { } session)
        {
            await signOut.HandleAsync(
                new SignOut.Command(HttpContext.Actor(), session, everywhere),
                ct
            );
        }
        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        this.Say(texts["Bạn đã thoát. Hồ sơ đang soạn vẫn được lưu."]);
        return LocalRedirect("/");
    }
}
