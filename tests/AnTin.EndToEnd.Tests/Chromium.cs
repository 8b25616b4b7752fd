using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests;

/// <summary>The browser of the machine, wherever the PATH finds it, with an ear for what it complains of.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>The lightest first.</summary>
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly string wanted;

    private Chromium(IPlaywright playwright, IBrowser browser, string wanted)
    {
        this.playwright = playwright;
        this.browser = browser;
        this.wanted = wanted;
    }

    public static string? Path { get; } =
        Names
            .SelectMany(name =>
                (Environment.GetEnvironmentVariable("PATH") ?? "")
                    .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                    .Select(folder => System.IO.Path.Combine(folder, name))
            )
            .FirstOrDefault(File.Exists);

    /// <summary>Scripts that failed, things the content policy stopped.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <param name="wanted">In the words of errors that the tests mean to cause: pages that refuse are failed resources to a browser.</param>
    public static async Task<Chromium> StartAsync(string wanted = "Failed to load resource")
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(
            playwright,
            await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = Path, Args = ["--no-sandbox"] }
            ),
            wanted
        );
    }

    /// <summary>A page of its own profile: no cookies of others.</summary>
    public async Task<IPage> OpenAsync(string address, int width, bool scripts)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = scripts,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains(wanted))
            {
                Complaints.Enqueue(message.Text);
            }
        };
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
