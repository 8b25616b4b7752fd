using AnTin.Keys.Software;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Software;

/// <summary>A software store and its master key in two directories that vanish.</summary>
internal sealed class KeyStoreInTemp : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("antin-keys-");

    public KeyStoreInTemp()
    {
        Store = new SoftwareKeyStore(
            KeysDirectory,
            MasterKeyFile.Create(MasterPath, KeysDirectory),
            Clock
        );
    }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public SoftwareKeyStore Store { get; private set; }

    public string Root => root.FullName;

    public string KeysDirectory => Path.Combine(Root, "keys");

    public string MasterPath => Path.Combine(Root, "master", "master.key");

    public string FileOf(StoredKey key) => Path.Combine(KeysDirectory, key.Reference.Id + ".key");

    /// <summary>The store as the next start of the process sees it.</summary>
    public SoftwareKeyStore Reopen()
    {
        Store.Dispose();
        return Store = new SoftwareKeyStore(
            KeysDirectory,
            MasterKeyFile.Load(MasterPath, KeysDirectory),
            Clock
        );
    }

    public void Dispose()
    {
        Store.Dispose();
        root.Delete(recursive: true);
    }
}
