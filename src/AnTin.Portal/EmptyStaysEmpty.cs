using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AnTin.Portal;

/// <summary>
/// An empty field arrives as an empty text, not as null, wherever the property says that it is never null, and on the
/// forms of the workspace and of the account pages: they carry what was typed, rules decide what it means.
/// </summary>
internal sealed class EmptyStaysEmpty : IDisplayMetadataProvider
{
    private static readonly string[] Forms =
    [
        "AnTin.Registration",
        "AnTin.Portal.Pages.Account",
        "AnTin.Portal.Pages.Workspace",
    ];

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        var container = context.Key.ContainerType?.Namespace ?? "";
        if (
            Array.Exists(Forms, f => container.StartsWith(f, StringComparison.Ordinal))
            || IsNeverNull(context.Key.PropertyInfo)
        )
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    private static bool IsNeverNull(PropertyInfo? property) =>
        property?.PropertyType == typeof(string)
        && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull;
}
