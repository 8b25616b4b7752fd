using AnTin.DesignSystem.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// Answers a form that cannot be read with 400, 408 or 413 before the antiforgery check tries to read it and takes it for
/// a form without a token.
/// </summary>
internal sealed class ReadableForm : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the filters that set a page's own limit (900), before the antiforgery check (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (
            !ErrorModel.IsPageOf(context.ActionDescriptor)
            && await FormReading.TryReadAsync(context.HttpContext) is { } status
        )
        {
            context.Result = new StatusCodeResult(status);
        }
    }
}
