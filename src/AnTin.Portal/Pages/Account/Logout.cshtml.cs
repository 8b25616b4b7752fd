using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

public sealed class LogoutModel(ITexts texts) : PageModel
{
    public void OnGet() => ViewData["Room"] = "public";

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        this.Say(texts["Bạn đã thoát. Hồ sơ đang soạn vẫn được lưu."]);
        return Redirect("/");
    }
}
