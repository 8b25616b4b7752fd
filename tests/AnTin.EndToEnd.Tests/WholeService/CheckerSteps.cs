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
}
