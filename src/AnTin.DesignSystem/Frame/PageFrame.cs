using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AnTin.DesignSystem.Frame;

/// <summary>What a page tells its layout: title, trail, width. Typed doors to <see cref="ViewDataDictionary"/>.</summary>
public static class PageFrame
{
    private const string TitleKey = "Title";
    private const string TrailKey = "Trail";
    private const string UnderKey = "StandsUnder";

    /// <summary>Sets the title of the window. The name of the site and “Lỗi:” are added by the layout.</summary>
    public static void Title(this ViewDataDictionary view, string title) => view[TitleKey] = title;

    public static string? Title(this ViewDataDictionary view) => view[TitleKey] as string;

    /// <summary>Sets the trail above the page: the steps that lead here, then the page itself.</summary>
    public static void Trail(this ViewDataDictionary view, string here, params Crumb[] steps) =>
        view[TrailKey] = new TrailOf(steps, here);

    /// <summary>Which entry of the blue bar is the current one, where the address alone does not say it.</summary>
    public static void StandsUnder(this ViewDataDictionary view, string path) =>
        view[UnderKey] = path;

    public static string? StandsUnder(this ViewDataDictionary view) => view[UnderKey] as string;

    /// <returns>The trail, or <c>null</c> for a page that stands at the top.</returns>
    public static TrailOf? Trail(this ViewDataDictionary view) => view[TrailKey] as TrailOf;
}
