using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// Names of fields are read as our pages write them. No page posts names in jQuery's brackets, and a name such as "x["
/// makes the readers of those throw. After the framework's own setup, which adds them.
/// </summary>
internal sealed class PlainFieldNames : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
    }
}
