using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>A reader: brings files to the checker, takes others along.</summary>
internal static class CheckerSteps
{
    public static async Task CheckFilesAsync(this IPage page, params string[] files)
    {
        await page.GotoAsync("/verify");
        await page.SetInputFilesAsync("#Upload", files);
        await page.Press("Kiểm tra");
        await Expect(page.Locator("[data-file]").First).ToBeVisibleAsync();
    }

    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(
        this IPage page,
        ILocator press
    )
    {
        var download = await page.RunAndWaitForDownloadAsync(() => press.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }
}
