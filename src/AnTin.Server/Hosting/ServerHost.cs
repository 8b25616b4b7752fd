using System.Net;
using AnTin.DesignSystem;
using AnTin.Platform.Files;
using AnTin.Platform.Outbox;
using AnTin.Platform.Time;
using AnTin.Platform.Watching;
using AnTin.Server.Development;
using AnTin.Server.Roles;
using AnTin.Server.Settings;
using AnTin.Server.Watching;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AnTin.Server.Hosting;

/// <summary>Composes one process: what all roles share, then each role's own services and endpoints.</summary>
public static class ServerHost
{
    private const string Version = "0.1.0";

    /// <summary>Built and ready to run; databases must be migrated.</summary>
    public static WebApplication Build(LoadedSettings loaded, TimeProvider clock)
    {
        var settings = loaded.Settings;
        var names = RoleNames.Parse(settings.Roles);
        var roles = AllRoles.For(names);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = "antin",
            }
        );
        builder.Configuration.AddConfiguration(loaded.Configuration);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        Listen(builder, settings);
        Log(builder);
        AddShared(builder.Services, settings, names, clock);
        foreach (var role in roles)
        {
            role.AddServices(builder.Services, settings);
        }

        var app = builder.Build();
        Pipeline(app, settings, names);
        foreach (var role in roles)
        {
            role.Map(app, settings);
        }

        string[] played = [.. roles.Select(role => role.Name)];
        HealthEndpoint.Map(app, TrustDomains.For(settings, names), played, Version);
        ReadyEndpoint.Map(app, played, Version);
        if (settings.Development.Enabled)
        {
            DevelopmentDoor.Map(app);
        }

        return app;
    }

    /// <summary>Fills what a new installation begins with; call once before the start.</summary>
    public static async Task PrepareAsync(
        WebApplication app,
        CancellationToken cancellation = default
    )
    {
        var settings = app.Services.GetRequiredService<AnTinSettings>();
        foreach (var role in AllRoles.For(RoleNames.Parse(settings.Roles)))
        {
            await role.PrepareAsync(app.Services, cancellation);
        }
    }

    /// <summary>Octets a second: a bad mobile line has ten times as many.</summary>
    private const int SlowestSender = 1_000;

    private static void Listen(WebApplicationBuilder builder, AnTinSettings settings)
    {
        builder.WebHost.UseUrls(
            string.Join(';', settings.Http.Listen, settings.Watching.Listen).TrimEnd(';')
        );
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Http.MostRequestBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(
                SlowestSender,
                gracePeriod: TimeSpan.FromSeconds(5)
            );
        });
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = settings.Http.ShutdownWait
        );
    }

    private static void Log(WebApplicationBuilder builder)
    {
        // One JSON object a line. Request lines stay out: addresses and queries may hold what nobody should keep.
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
    }

    private static void AddShared(
        IServiceCollection services,
        AnTinSettings settings,
        IReadOnlySet<string> names,
        TimeProvider clock
    )
    {
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton(WorkingCalendar.Default);
        services.AddSingleton<IFileStore>(new FileStore(settings.Data("files")));
        services.AddSingleton<OutboxBell>();
        KeyStores.AddTo(services, settings, names);
        services
            .AddDataProtection()
            .SetApplicationName("antin")
            .PersistKeysToFileSystem(OwnersAlone.Directory(settings.Data("protection-keys")));
        // Kestrel counts the whole body; a part of it has no limit of its own that could say something else.
        services.Configure<FormOptions>(form =>
            form.MultipartBodyLengthLimit = settings.Http.MostRequestBytes
        );
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddRequestLimits(settings.Http);
        services.Configure<ForwardedHeadersOptions>(options =>
            Trust(options, settings.Http.TrustedProxies)
        );
        foreach (var domain in TrustDomains.For(settings, names))
        {
            services.AddSingleton<IReadiness>(new DatabaseReadiness(domain));
        }

        Telemetry.AddTo(services, settings, Version);
        DevelopmentDoor.AddServices(services, settings);
    }

    private static void Trust(ForwardedHeadersOptions options, string proxies)
    {
        options.ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (
            var part in proxies.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(part));
            }
        }

        if (options.KnownProxies.Count + options.KnownIPNetworks.Count == 0)
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
        }
    }

    private static void Pipeline(
        WebApplication app,
        AnTinSettings settings,
        IReadOnlySet<string> names
    )
    {
        app.UseOperatorsDoor(settings.Watching);
        app.UseForwardedHeaders();
        if (settings.PublicAddress.StartsWith("https:", StringComparison.Ordinal))
        {
            app.UseHsts();
        }

        if (app.Services.GetService<DesignSystem.Texts.ITexts>() is not null)
        {
            app.UseDesignSystem();
        }

        app.UseDoorkeeper(names);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }
}
