using AnTin.CentralSigning.Credentials;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My;

/// <summary>A page of one certificate; somebody else's is not there at all.</summary>
public abstract class CredentialPage(ReadCredentials read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    protected ReadCredentials Read => read;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await read.IsOwnAsync(User.Subscriber(), Id, HttpContext.RequestAborted))
            await next();
        else
            context.Result = NotFound();
    }
}
