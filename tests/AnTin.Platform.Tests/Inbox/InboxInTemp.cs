using AnTin.Platform.Inbox;
using AnTin.Platform.Tests.Database;
using AnTin.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Platform.Tests.Inbox;

/// <summary>A running development inbox on a free port.</summary>
internal sealed class InboxInTemp : IAsyncDisposable
{
    private readonly DirectoryInfo root = System.IO.Directory.CreateTempSubdirectory(
        "antin-inbox-"
    );

    private InboxInTemp(InboxServerSettings settings)
    {
        Inbox = new FileInbox(root.FullName, Clock);
        Server = new InboxServer(Inbox, settings, NullLogger<InboxServer>.Instance);
    }

    public FakeClock Clock { get; } = new(Sample.Start);

    public FileInbox Inbox { get; }

    public InboxServer Server { get; }

    public string Directory => root.FullName;

    public static async Task<InboxInTemp> StartAsync(InboxServerSettings? settings = null)
    {
        var inbox = new InboxInTemp((settings ?? new()) with { Port = 0 });
        await inbox.Server.StartAsync(default);
        return inbox;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.StopAsync(default);
        Server.Dispose();
        Inbox.Dispose();
        root.Delete(recursive: true);
    }
}
