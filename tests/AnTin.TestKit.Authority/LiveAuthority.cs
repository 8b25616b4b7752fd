using System.Net;
using System.Net.Sockets;
using AnTin.Authority;
using AnTin.Authority.Crls;
using AnTin.Authority.Status;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.TestKit.Authority;

/// <summary>
/// Status and time stamps of a world on a real port of the loopback.
/// </summary>
public sealed class LiveAuthority : IAsyncDisposable
{
    private readonly WebApplication server;

    private LiveAuthority(AuthorityWorld world, WebApplication app, string host, KeptLog log)
    {
        Log = log;
        World = world;
        Host = host;
        server = app;
    }

    public AuthorityWorld World { get; }

    /// <summary>What the rooms warned of.</summary>
    public KeptLog Log { get; }

    /// <summary>Host and port.</summary>
    public string Host { get; }

    public string Url(string path) => $"http://{Host}{path}";

    public T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    /// <summary>For clients of this project: time stands still at <see cref="AuthorityWorld.Start"/>.</summary>
    /// <param name="more">Other endpoints on the same port.</param>
    public static async Task<LiveAuthority> StartAsync(
        Action<IEndpointRouteBuilder>? more = null
    ) => await StartAsync(await AuthorityWorld.CreateAsync(), Loopback(), more);

    /// <summary>
    /// For tools that are not ours, and for measuring: founded now, on the machine's own clock, and the certificates
    /// name this very port.
    /// </summary>
    /// <param name="more">Other endpoints on the same port.</param>
    /// <param name="services">Further services, or others than usual.</param>
    public static async Task<LiveAuthority> StartForToolsAsync(
        Action<IEndpointRouteBuilder>? more = null,
        Action<IServiceCollection>? services = null
    )
    {
        var host = Loopback();
        var world = await AuthorityWorld.CreateAsync(host, TimeProvider.System.GetUtcNow());
        return await StartAsync(world, host, more, TimeProvider.System, services);
    }

    /// <summary>Time stands still, and the certificates name this very port.</summary>
    /// <param name="services">Further services, or others than usual.</param>
    public static async Task<LiveAuthority> StartNamedAsync(
        Action<IServiceCollection>? services = null
    )
    {
        var host = Loopback();
        return await StartAsync(await AuthorityWorld.CreateAsync(host), host, services: services);
    }

    /// <summary>Puts an existing world on a port.</summary>
    public static async Task<LiveAuthority> StartAsync(
        AuthorityWorld world,
        string host,
        Action<IEndpointRouteBuilder>? more = null,
        TimeProvider? clock = null,
        Action<IServiceCollection>? services = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        var log = new KeptLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls($"http://{host}");
        builder.WebHost.ConfigureKestrel(Options);
        world.AddTo(builder.Services);
        builder.Services.AddSingleton(clock ?? world.Clock);
        builder.Services.AddStatus();
        builder.Services.AddTimestamping();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapStatus();
        app.MapTimestamping();
        more?.Invoke(app);
        await app.StartAsync();
        return new LiveAuthority(world, app, host, log);
    }

    /// <summary>Makes the CRLs that are due.</summary>
    public Task PublishAsync() => Get<CrlSchedule>().RunAsync(CancellationToken.None);

    public Task RefreshAsync() => Get<StatusFeed>().RefreshAsync(CancellationToken.None);

    /// <summary>Nobody listens any more; the world stays.</summary>
    public Task StopAsync() => server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await World.DisposeAsync();
    }

    private static void Options(KestrelServerOptions options) => options.AddServerHeader = false;

    /// <summary>An address on which nobody listens now.</summary>
    public static string Loopback()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
