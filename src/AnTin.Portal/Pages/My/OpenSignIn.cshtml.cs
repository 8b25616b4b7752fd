using AnTin.CentralSigning.Sessions;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My;

/// <summary>Turns a sign-in link into a session, by a button and not by looking.</summary>
public sealed class OpenSignInModel(SignIn act) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        KeepTokenToOurselves();
        var looked = await act.LookAsync(Token, ct);
        return looked.IsOk ? Page() : this.Refuse(looked.Refusals, prefix: null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        KeepTokenToOurselves();
        var opened = await act.OpenAsync(Token, ct);
        if (!opened.IsOk)
            return this.Refuse(opened.Refusals, prefix: null);
        SubscriberBrowser.Remember(HttpContext, opened.Value);
        return RedirectToPage("/My/Index");
    }

    private void KeepTokenToOurselves()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
    }
}
