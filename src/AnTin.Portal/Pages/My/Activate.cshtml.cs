using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Sessions;
using AnTin.DesignSystem.Frame;
using AnTin.Platform.Results;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My;

/// <summary>Looking at the link uses nothing up: mail scanners follow links, too. The button does.</summary>
public sealed class ActivateModel(OpenLink links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public LinkView? Link { get; private set; }

    public bool CanSendAgain { get; private set; }

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        KeepTokenToOurselves();
        var looked = await links.LookAsync(Token, ct);
        if (!looked.IsOk)
            return Refused(looked.Refusals);
        Link = looked.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        KeepTokenToOurselves();
        var opened = await links.OpenAsync(Token, ct);
        if (!opened.IsOk)
            return Refused(opened.Refusals);
        SubscriberBrowser.Remember(HttpContext, opened.Value.SessionSecret);
        return RedirectToPage("/My/SetPin", new { id = opened.Value.CredentialId });
    }

    public async Task<IActionResult> OnPostSendAgainAsync(CancellationToken ct)
    {
        KeepTokenToOurselves();
        var sent = await links.SendAgainAsync(Token, ct);
        if (!sent.IsOk)
            return Refused(sent.Refusals);
        Sent = true;
        return Page();
    }

    private PageResult Refused(IReadOnlyList<Refusal> refusals)
    {
        CanSendAgain = refusals.Any(refusal =>
            string.Equals(refusal.Code, LinkRefusals.ExpiredCode, StringComparison.Ordinal)
        );
        return this.Refuse(refusals, prefix: null);
    }

    private void KeepTokenToOurselves()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
    }
}
