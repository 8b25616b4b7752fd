using AnTin.TestKit.Demo;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>The whole service as visitors meet it: the demo as a process of its own, and a Chromium before its doors.</summary>
public sealed class WholeSite : IAsyncLifetime
{
    /// <summary>Null when this machine has no Chromium: the tests then say so and return.</summary>
    public Chromium? Browser { get; private set; }

    public DemoService Demo { get; } = new();

    /// <summary>What browsers complained of: failed scripts, things the content policy stopped.</summary>
    public IReadOnlyCollection<string> Complaints => Browser!.Complaints;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        await Demo.StartAsync();
        Browser = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        await Demo.DisposeAsync();
    }

    /// <summary>A page of its own browser profile.</summary>
    public Task<IPage> OpenAsync(int width = 1280, bool scripts = true) =>
        Browser!.OpenAsync(Demo.Address.AbsoluteUri, width, scripts);
}
