using System.Net;
using System.Net.Http.Json;
using AnTin.Platform.Inbox;
using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;
using AnTin.Registration;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Server.Tests.Hosting;

public sealed class ServerHostTests
{
    [Fact]
    public async Task Health_DatabasesAnswer_IsOkWithRolesAndNoSecrets()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Roles = "portal",
            }
        );

        var answer = await server.Client.GetAsync("/health");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"status":"ok","version":"0.1.0","roles":["portal"],"failing":[]}"""
        );
    }

    [Fact]
    public async Task Page_FirstOne_BearsSecurityHeadersAndNoServerName()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.Client.GetAsync("/");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldContain("default-src 'self'");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_AskedTooOften_IsRefusedForAMinuteAndHealthIsNot()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Http = settings.Http with { RequestsPerMinute = 10, AttemptsPerMinute = 10 },
            }
        );
        for (var i = 0; i < 10; i++)
        {
            (await server.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await server.Client.GetAsync("/");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await server.Client.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task DevelopmentDoors_InProduction_AreNotThere()
    {
        await using var server = await RunningServer.StartAsync();

        (await server.Client.GetAsync("/dev/inbox")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.GetAsync("/dev/clock")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.PostAsync("/dev/clock?advance=1.00:00:00", null)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task DevelopmentClock_MovedAhead_MovesTheService()
    {
        await using var server = await RunningServer.StartAsync(InDevelopment);
        var before = await server.Client.GetFromJsonAsync<DateTimeOffset>("/dev/clock");

        var answer = await server.Client.PostAsync("/dev/clock?advance=3.00:00:00", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await server.Client.GetFromJsonAsync<DateTimeOffset>("/dev/clock");
        (after - before).TotalDays.ShouldBe(3, 0.01);
        (await server.Client.PostAsync("/dev/clock?advance=-1.00:00:00", null)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Outbox_MailOfAnAct_ReachesTheDevelopmentInbox()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            InDevelopment(settings) with
            {
                Mail = new SmtpSettings { Port = FreePort() },
                Inbox = new() { Port = lastPort },
            }
        );
        await using (
            var context = await server
                .Services.GetRequiredService<IDbContextFactory<RegistrationDb>>()
                .CreateDbContextAsync()
        )
        {
            var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            context.Outbox.Add(
                OutboxMessage.Mail(
                    "test/1",
                    new(
                        "co.giao@hoaban.edu.vn",
                        "Kích hoạt",
                        "Mở http://127.0.0.1/a?b=1 để kích hoạt."
                    ),
                    now
                )
            );
            await context.SaveChangesAsync();
        }

        await server
            .Services.GetRequiredService<OutboxDispatcher<RegistrationDb>>()
            .DispatchDueAsync();
        var items = await WaitForMailAsync(server.Services.GetRequiredService<IInbox>());

        items.ShouldHaveSingleItem().Subject.ShouldBe("Kích hoạt");
        var page = await server.Client.GetStringAsync($"/dev/inbox/{items[0].Id}");
        page.ShouldContain("<a href=\"http://127.0.0.1/a?b=1\">");
    }

    private static int lastPort;

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return lastPort = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The dispatcher that runs in the server may hold the message while ours finds none.</summary>
    private static async Task<IReadOnlyList<InboxItem>> WaitForMailAsync(IInbox inbox)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var items = await inbox.ListAsync(cancellation: patience.Token);
            if (items.Count > 0)
            {
                return items;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private static AnTinSettings InDevelopment(AnTinSettings settings) =>
        settings with
        {
            Development = new() { Enabled = true },
        };
}
