using AnTin.DesignSystem;
using AnTin.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnTin.EndToEnd.Tests;

/// <summary>The portal alone on a port of its own, over whatever rooms a test puts beneath it.</summary>
internal static class PortalHost
{
    public static WebApplication Build(Action<IServiceCollection> compose)
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

    /// <summary>Opens the door.</summary>
    /// <returns>The address behind which it stands.</returns>
    public static async Task<string> OpenAsync(WebApplication site)
    {
        await site.StartAsync();
        return site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
    }
}
