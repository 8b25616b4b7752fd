using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Requests;
using AnTin.Portal.Doors;
using AnTin.Registration.Accounts;
using AnTin.Registration.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

/// <summary>One door for organisations and for the desk .</summary>
public sealed class LoginModel(SignIn signIn, OrganisationTree tree) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public IActionResult OnGet() =>
        User.Identity?.IsAuthenticated == true ? Forward(HttpContext.Actor()) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await signIn.HandleAsync(new SignIn.Command(Input.Mailbox, Input.Password), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals);
        }
        var actor = done.Value.Actor;
        var organisation = actor.OrganisationId is { } id ? await tree.NameAsync(id, ct) : null;
        await SignInCookie.WriteAsync(HttpContext, done.Value, organisation);
        return Forward(actor);
    }

    private IActionResult Forward(Actor actor) =>
        LocalRedirect(
            ReturnAddress.Of(Back, otherwise: actor.Has(AccountRoles.Desk) ? "/desk" : "/workspace")
        );

    public sealed class Fields
    {
        public string? Mailbox { get; set; }

        public string? Password { get; set; }
    }
}
