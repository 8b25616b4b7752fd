using AnTin.Platform.Results;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands.Authority;

/// <summary>
/// Where a ceremony is rehearsed: on the real database, which it only reads, or where there is none on an empty one that
/// vanishes. Keys never leave a folder that vanishes, so that no master key is made by looking.
/// </summary>
internal sealed class RehearsalPlace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-rehearsal-");
    private readonly AnTinSettings settings;
    private readonly bool isNew;

    public RehearsalPlace(AnTinSettings settings)
    {
        isNew = TrustDomains.Authority(settings).MissingFile() is not null;
        this.settings = settings with
        {
            DataDirectory = isNew ? In("data") : settings.DataDirectory,
            Databases = isNew ? new DatabasesSettings() : settings.Databases,
            Keys = new KeysSettings
            {
                Directory = In("keys"),
                MasterKeyFile = Path.Combine(In("secrets"), "master.key"),
            },
        };
    }

    public async Task<Result<AuthorityConsole>> OpenAsync(CancellationToken cancellation) =>
        isNew
            ? await AuthorityConsole.FoundAsync(settings, cancellation)
            : await AuthorityConsole.OpenAsync(settings, cancellation, makesMasterKey: true);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
