using System.CommandLine;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using AnTin.Registration;
using AnTin.Server.Checks;
using AnTin.Server.Hosting;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary>
/// Registration as the command line has it: its database and acts, none of its workers. The database must be there; a
/// command in a wrong directory makes nothing.
/// </summary>
internal sealed class RegistrationConsole : IAsyncDisposable
{
    private readonly AnTinSettings settings;
    private readonly ServiceProvider services;

    private RegistrationConsole(AnTinSettings settings)
    {
        this.settings = settings;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(ServeCommand.ClockOf(settings));
        collection.AddSingleton<OutboxBell>();
        collection.AddRegistration(RegistrationRoom.Placed(settings));
        services = collection.BuildServiceProvider();
    }

    public static async Task<Result<RegistrationConsole>> OpenAsync(
        AnTinSettings settings,
        CancellationToken cancellation
    )
    {
        var domain = TrustDomains.Registration(settings);
        if (await domain.RefuseAbsentAsync(cancellation) is { } absent)
        {
            return absent;
        }

        return new RegistrationConsole(settings);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Whether mail leaves this machine; when it does not, links must be handed over by other means.</summary>
    public async Task<bool> MailLeavesAsync(CancellationToken cancellation) =>
        (await new MailCheck(settings).RunAsync(cancellation)).Verdict == CheckVerdict.Good;

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
