using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>What is asked of every page that a story passes.</summary>
internal static class Looks
{
    /// <summary>axe finds nothing and nothing is cut; pictures at both widths are kept where somebody wants to look.</summary>
    public static async Task LookAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ANTIN_SCREENSHOTS") is { Length: > 0 } directory)
        {
            await PictureAsync(page, Path.Combine(directory, $"{name}-1280.png"));
            await page.SetViewportSizeAsync(375, 800);
            await PictureAsync(page, Path.Combine(directory, $"{name}-375.png"));
            await page.SetViewportSizeAsync(1280, 900);
        }

        await page.ShouldReadWellAsync();
    }

    /// <summary>Without scripts axe cannot run; the page was looked at with them.</summary>
    public static Task LookAsync(this IPage page, bool scripts, string name) =>
        scripts ? page.LookAsync(name) : Task.CompletedTask;

    private static Task<byte[]> PictureAsync(IPage page, string path) =>
        page.ScreenshotAsync(new() { Path = path, FullPage = true });
}
