using AnTin.Portal.Doors;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>A page of an organisation's workspace: somebody acts, for one organisation.</summary>
public abstract class WorkspacePage : PageModel
{
    protected Actor Actor => HttpContext.Actor();
}
