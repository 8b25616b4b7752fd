using System.Collections.Concurrent;
using AnTin.CentralSigning.Tests.World;
using AnTin.DesignSystem;
using AnTin.Platform.Database;
using AnTin.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.Subscriber;

/// <summary>The subscriber's pages on a real port, over the world of central signing, and a Chromium beside them.</summary>
public sealed class SubscriberSite : IAsyncLifetime
{
    private WebApplication? site;
    private IPlaywright? playwright;

    internal SigningWorld World { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public static bool CanRun => File.Exists(Chromium);

    private static string Chromium =>
        Environment.GetEnvironmentVariable("ANTIN_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        if (!CanRun)
            return;
        World = await SigningWorld.CreateAsync(
            DatabaseEngine.Sqlite,
            compose =>
            {
                site = Build(compose);
                return (site.Services, site);
            }
        );
        await site!.StartAsync();
        Address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] }
        );
    }

    public async Task DisposeAsync()
    {
        if (!CanRun)
            return;
        await Browser.DisposeAsync();
        playwright!.Dispose();
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
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = scripts,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Remember(message.Type, message.Text);
        page.PageError += (_, error) => Remember("error", error);
        if (language == "en")
        {
            await page.GotoAsync("/my/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        }

        return page;
    }

    /// <summary>What browsers complained of: scripts that failed, things the content policy forbade.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Chromium calls every refused form (422) a failed resource.</summary>
    private void Remember(string type, string text)
    {
        if (type == "error" && !text.Contains("422", StringComparison.Ordinal))
            Complaints.Enqueue(text);
    }

    private static WebApplication Build(Action<IServiceCollection> compose)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "antin" }
        );
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        compose(builder.Services);
        builder.Services.AddPortal();
        var app = builder.Build();
        app.UseDesignSystem();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPortal();
        return app;
    }
}
