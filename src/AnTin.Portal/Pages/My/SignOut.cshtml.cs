using AnTin.CentralSigning.Sessions;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My;

public sealed class SignOutModel(SubscriberSessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndAsync(User.Subscriber(), ct);
        SubscriberBrowser.Forget(HttpContext);
        return RedirectToPage("/My/SignIn");
    }
}
