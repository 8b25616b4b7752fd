using AnTin.Server.Commands;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace AnTin.Server.Tests.Hosting;

/// <summary>The real server on a free port, with its data in a folder that vanishes.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly WebApplication app;

    private RunningServer(TempFolder folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<RunningServer> StartAsync(
        Func<AnTinSettings, AnTinSettings>? change = null
    )
    {
        var folder = new TempFolder();
        var settings = change?.Invoke(folder.Settings) ?? folder.Settings;
        var clock = ServeCommand.ClockOf(settings);
        using var said = new StringWriter();
        (await ServeCommand.PrepareAsync(settings, clock, said, default)).ShouldBeTrue(
            said.ToString()
        );
        var app = ServerHost.Build(
            new LoadedSettings(
                settings,
                new ConfigurationBuilder().AddInMemoryCollection().Build()
            ),
            clock
        );
        await ServerHost.PrepareAsync(app);
        await app.StartAsync();
        return new RunningServer(folder, app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
