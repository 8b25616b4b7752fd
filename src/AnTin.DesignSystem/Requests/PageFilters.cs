using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AnTin.DesignSystem.Requests;

/// <summary>Puts the checks of requests before every page, once, however many rooms ask for the look.</summary>
internal sealed class PageFilters : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.Filters.Add(new AskedHandler());
        options.Filters.Add(new ReadableForm());
    }
}
