using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>A page of the desk: an officer acts.</summary>
public abstract class DeskPage : PageModel
{
    /// <summary>Put at hand by the sign-in; the door of the folder makes sure that somebody is there.</summary>
    public Actor Actor =>
        HttpContext.Features.Get<Actor>()
        ?? throw new InvalidOperationException("This page stands behind no door.");

    public bool May(AccountRoles roles) => Actor.Has(roles);
}
