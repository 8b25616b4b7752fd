using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AnTin.Portal;

/// <summary>
/// On the forms of the workspace and of the account pages an empty field arrives as an empty text, not as null:
/// they carry what was typed, rules decide what it means.
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
        if (Array.Exists(Forms, f => container.StartsWith(f, StringComparison.Ordinal)))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
