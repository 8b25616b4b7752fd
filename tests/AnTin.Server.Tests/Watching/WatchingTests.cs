using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AnTin.Platform.Watching;
using AnTin.Server.Settings;
using AnTin.Server.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AnTin.Server.Tests.Watching;

/// <summary>How the service is watched from inside.</summary>
public sealed class WatchingTests
{
    [Fact]
    public async Task OperatorsDoor_ShowsFiguresThere_AndNowhereElse()
    {
        var door = $"http://127.0.0.1:{FreePort()}";
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Watching = new WatchingSettings { Listen = door },
            }
        );
        await server.Client.GetAsync("/guide");
        await server.Services.GetRequiredService<GaugeReader>().ReadAsync(default);
        using var operators = new HttpClient { BaseAddress = new Uri(door) };

        var figures = await operators.GetStringAsync("/metrics");

        figures.ShouldContain("http_server_request_duration_seconds_count");
        figures.ShouldContain("http_route=\"guide\"", Case.Insensitive);
        figures.ShouldContain("antin_issuance_stopped{");
        figures.ShouldContain("antin_outbox_messages{");
        (await operators.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await operators.GetAsync("/metrics/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await operators.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Client.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ready_BeforeTheCeremony_NamesWhatIsMissing_AndHealthIsOk()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.Client.GetAsync("/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var said = await answer.Content.ReadAsStringAsync();
        said.ShouldContain("timestamp: there is no time-stamp unit yet");
        said.ShouldContain("status: there is no responder yet");
        said.ShouldNotContain("database");
        said.ShouldNotContain("keys");
        (await server.Client.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_OfARoleWithoutKeys_AsksItsDatabasesAlone()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Roles = "portal",
            }
        );

        var answer = await server.Client.GetAsync("/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"status":"ok","version":"0.1.0","roles":["portal"],"failing":[]}"""
        );
    }

    [Fact]
    public async Task Traces_HoldRoutesAndNoneOfWhatPeopleSent()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Watching = new WatchingSettings { Collector = collector.Address },
            }
        );
        await server.Client.GetAsync("/my/activate/one-time-link-5Wq");
        await server.Client.GetAsync("/lookup?code=HOAN-7Z4Q");

        server.Services.GetRequiredService<TracerProvider>().ForceFlush().ShouldBeTrue();
        server.Services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();

        var sent = collector.Sent("/v1/traces");
        sent.ShouldContain("http.route");
        sent.ShouldNotContain("one-time-link");
        sent.ShouldNotContain("HOAN-7Z4Q");
        sent.ShouldNotContain("127.0.0.1");
        collector.Sent("/v1/metrics").ShouldContain("http.server.request.duration");
        collector.Sent("/v1/metrics").ShouldNotContain("one-time-link");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Takes OTLP over HTTP and keeps what came, as text: the words stand in it as they are.</summary>
    private sealed class Collector(
        WebApplication app,
        ConcurrentQueue<(string Path, string Text)> got
    ) : IAsyncDisposable
    {
        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var got = new ConcurrentQueue<(string, string)>();
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                got.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
                context.Response.StatusCode = StatusCodes.Status200OK;
            });
            await app.StartAsync();
            return new Collector(app, got);
        }

        public string Sent(string path) =>
            string.Concat(got.Where(one => one.Path == path).Select(one => one.Text));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
