using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Conformance.Tests.Authority;

/// <summary>A running authority with one good and one revoked certificate, everything as PEM files for tools.</summary>
internal sealed class Evidence : IAsyncDisposable
{
    private readonly string directory = Directory
        .CreateTempSubdirectory("antin-evidence-")
        .FullName;

    private Evidence(LiveAuthority live) => Live = live;

    public LiveAuthority Live { get; }

    public string Root => File("root-g1.pem");

    public string State => File("state-g1.pem");

    public string Services => File("services-g1.pem");

    public string Good => File("good.pem");

    public string Revoked => File("revoked.pem");

    public static async Task<Evidence> MakeAsync(Action<IServiceCollection>? services = null)
    {
        var evidence = new Evidence(await LiveAuthority.StartForToolsAsync(services: services));
        await evidence.FillAsync();
        return evidence;
    }

    public string File(string name) => Path.Combine(directory, name);

    /// <summary>Fetches a published file into the directory.</summary>
    public async Task<string> FetchAsync(string path)
    {
        using var http = new HttpClient();
        var name = File(Path.GetFileName(path));
        await System.IO.File.WriteAllBytesAsync(name, await http.GetByteArrayAsync(Live.Url(path)));
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        await Live.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private async Task FillAsync()
    {
        await using (var context = Live.World.Context())
        {
            foreach (var ca in await context.Cas.ToListAsync())
            {
                await WriteAsync($"{ca.Id}.pem", ca.Certificate);
            }
        }

        await IssueAsync("good.pem");
        var serial = await IssueAsync("revoked.pem");
        await Live.Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", serial, RevocationCode.Find("LK")!)],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        await Live.PublishAsync();
        await Live.RefreshAsync();
    }

    private async Task<string> IssueAsync(string name)
    {
        var order = await Orders.AddAsync(Live.World);
        await Live.World.RunAsync();
        await using var context = Live.World.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        await WriteAsync(name, intent.Certificate!.Certificate);
        return intent.SerialHex;
    }

    private Task WriteAsync(string name, byte[] der) =>
        System.IO.File.WriteAllTextAsync(File(name), CertificateFile.ToPem(der));
}
