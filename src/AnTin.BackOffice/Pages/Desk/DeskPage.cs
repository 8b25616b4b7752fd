using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>A page of the desk: an officer acts.</summary>
public abstract class DeskPage : PageModel
{
    /// <summary>Put at hand by the sign-in; the door of the folder makes sure that somebody is there.</summary>
    public Actor Actor =>
        HttpContext.Features.Get<Actor>()
        ?? throw new InvalidOperationException("This page stands behind no door.");

    /// <summary>After a sign-in the browser comes with GET where it had sent a form: it gets the page, not an act.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
        {
            context.Result = Redirect(Request.Path);
        }
    }

    public bool May(AccountRoles roles) => Actor.Has(roles);
}
