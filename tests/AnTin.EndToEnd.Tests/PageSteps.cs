using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests;

/// <summary>What every story does on a page: press, look with axe, see that nothing is cut.</summary>
internal static class PageSteps
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static Task Press(this IPage page, ILocator within, string button) =>
        within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task Press(this IPage page, string button) =>
        page.Press(page.GetByRole(AriaRole.Main), button);

    /// <summary>The page stands at <paramref name="path"/>, whatever follows its question mark.</summary>
    /// <remarks>Asks again and again: waiting for a navigation misses one that is already over.</remarks>
    public static Task ShouldArriveAsync(this IPage page, string path) =>
        Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new Regex(
                    Regex.Escape(path) + "(?:[?]|$)",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                ),
                new() { Timeout = 30_000 }
            );

    /// <summary>axe finds nothing, and no text is wider than the window. Leaves the scripts of the page alone.</summary>
    public static async Task ShouldReadWellAsync(this IPage page, bool scripts = true)
    {
        if (!scripts)
        {
            return;
        }

        // The package's own way opens a window more for each look, and sends all that is right, too.
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.map(one => `${one.id}: ${one.nodes[0].html}`);
            }
            """
        );
        found.ShouldBeEmpty($"axe on {page.Url}");
        var wider = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - window.innerWidth"
        );
        wider.ShouldBeLessThanOrEqualTo(0, $"text is cut on {page.Url}");
    }

    public static async Task FillAllAsync(
        this IPage page,
        params (string Label, string Value)[] fields
    )
    {
        foreach (var (label, value) in fields)
        {
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        }
    }

    /// <summary>What a link or button gives to keep: the name it proposes and the octets.</summary>
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
