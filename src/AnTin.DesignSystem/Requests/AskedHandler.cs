using AnTin.DesignSystem.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// A page answers what it has a handler for. Razor Pages would show the page, or run another handler, for a name or a
/// method that it does not know.
/// </summary>
internal sealed class AskedHandler : IAuthorizationFilter, IOrderedFilter
{
    private const string Key = "handler";

    /// <summary>Before a form is read.</summary>
    public int Order => 940;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (
            context.ActionDescriptor is not CompiledPageActionDescriptor page
            || ErrorModel.IsPageOf(page)
        )
        {
            return;
        }
        var request = context.HttpContext.Request;
        var name =
            context.RouteData.Values[Key]?.ToString() ?? request.Query[Key].FirstOrDefault() ?? "";
        if (
            name.Length > 0
            && !page.HandlerMethods.Any(handler =>
                string.Equals(handler.Name, name, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            context.Result = new NotFoundResult();
        }
        else if (
            HttpMethods.IsPost(request.Method)
            && !page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod))
        )
        {
            context.HttpContext.Response.Headers.Allow = "GET, HEAD";
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }
}
