using AnTin.CentralSigning.Tests.World;
using AnTin.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.Subscriber;

/// <summary>The subscriber's pages on a real port, over the world of central signing, and a Chromium beside them.</summary>
public sealed class SubscriberSite : IAsyncLifetime
{
    private WebApplication? site;

    internal SigningWorld World { get; private set; } = null!;

    private Chromium? browser;

    public string Address { get; private set; } = "";

    public static bool CanRun => Chromium.Path is not null;

    public async Task InitializeAsync()
    {
        if (!CanRun)
            return;
        World = await SigningWorld.CreateAsync(
            DatabaseEngine.Sqlite,
            compose =>
            {
                site = PortalHost.Build(compose);
                return (site.Services, site);
            }
        );
        Address = await PortalHost.OpenAsync(site!);
        // Chromium calls every refused form (422) a failed resource.
        browser = await Chromium.StartAsync(wanted: "422");
    }

    public async Task DisposeAsync()
    {
        if (!CanRun)
            return;
        await browser!.DisposeAsync();
        await site!.StopAsync();
        await World.DisposeAsync();
    }

    /// <summary>A page of its own context: no cookies of others.</summary>
    public async Task<IPage> OpenAsync(
        int width = 1280,
        bool scripts = true,
        string language = "vi"
    )
    {
        var page = await browser!.OpenAsync(Address, width, scripts);
        if (language == "en")
        {
            await page.GotoAsync("/my/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        }

        return page;
    }

    /// <summary>What browsers complained of: scripts that failed, things the content policy forbade.</summary>
    public IReadOnlyCollection<string> Complaints => browser!.Complaints;

    /// <summary>For a test that opens what is not there: its complaints are its own.</summary>
    public IReadOnlyCollection<string> TakeComplaints()
    {
        var taken = browser!.Complaints.ToList();
        browser.Complaints.Clear();
        return taken;
    }

    /// <summary>No browser complains, axe finds nothing, nothing is cut; a picture is kept where somebody wants to look.</summary>
    public async Task LookAsync(IPage page, string name, bool scripts = true)
    {
        if (Environment.GetEnvironmentVariable("ANTIN_SCREENSHOTS") is { Length: > 0 } directory)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(directory, $"{name}.png"), FullPage = true }
            );
        Complaints.ShouldBeEmpty();
        await page.ShouldReadWellAsync(scripts);
    }
}
