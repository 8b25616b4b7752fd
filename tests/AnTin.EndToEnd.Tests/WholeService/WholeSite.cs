using System.Collections.Concurrent;
using AnTin.EndToEnd.Tests.Counter;
using AnTin.TestKit.Demo;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>The whole service as visitors meet it: the demo as a process of its own, and a Chromium before its doors.</summary>
public sealed class WholeSite : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>Null when this machine has no Chromium: the tests then say so and return.</summary>
    public IBrowser? Browser { get; private set; }

    public DemoService Demo { get; } = new();

    /// <summary>What browsers complained of: failed scripts, things the content policy stopped.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } chromium)
        {
            return;
        }

        await Demo.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = chromium, Args = ["--no-sandbox"] }
        );
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
            _playwright!.Dispose();
        }

        await Demo.DisposeAsync();
    }

    /// <summary>A page of its own browser profile.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool scripts = true)
    {
        var context = await Browser!.NewContextAsync(
            new()
            {
                BaseURL = Demo.Address.AbsoluteUri,
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
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource"))
            {
                Complaints.Enqueue(message.Text);
            }
        };
        return page;
    }
}
