using AnTin.Keys;
using AnTin.Keys.Pkcs11;
using AnTin.Keys.Software;
using AnTin.Platform.Files;
using AnTin.Server.Checks;
using AnTin.Server.Roles;
using AnTin.Server.Settings;

namespace AnTin.Server.Hosting;

/// <summary>
/// The key stores of a process: the key zone's, and the desk's for officers' own keys. They lie in directories of their own,
/// so that a process of one zone needs (and in production has) only its own.
/// </summary>
internal static class KeyStores
{
    /// <summary>Keys of CAs, responders and time-stamp units, and the wrapping keys of centrally kept ones.</summary>
    public const string KeyZone = "key-zone";

    /// <summary>The wrapping key of the officers' own keys.</summary>
    public const string Officers = "officers";

    private static readonly Dictionary<string, string[]> Users = new(StringComparer.Ordinal)
    {
        [KeyZone] =
        [
            RoleNames.Authority,
            RoleNames.Activation,
            RoleNames.Signing,
            RoleNames.Status,
            RoleNames.Timestamp,
        ],
        [Officers] = [RoleNames.Desk],
    };

    public static bool AreNeededBy(IReadOnlySet<string> roles) =>
        Users.Values.Any(users => users.Any(roles.Contains));

    /// <summary>
    /// Registers each store as <c>[FromKeyedServices(KeyStores.Officers)] IKeyStore</c>, and the key zone's without a key.
    /// </summary>
    public static void AddTo(
        IServiceCollection services,
        AnTinSettings settings,
        IReadOnlySet<string> roles
    )
    {
        foreach (var (name, users) in Users.Where(entry => entry.Value.Any(roles.Contains)))
        {
            services.AddKeyedSingleton<IKeyStore>(
                name,
                (provider, _) => Open(settings, name, provider.GetRequiredService<TimeProvider>())
            );
        }

        if (Users[KeyZone].Any(roles.Contains))
        {
            services.AddSingleton(provider => provider.GetRequiredKeyedService<IKeyStore>(KeyZone));
        }
    }

    /// <summary>Opens a store; on a new system, where no key exists yet, makes the master key first.</summary>
    /// <exception cref="KeyStoreException">
    /// The master key is missing, misplaced or open to others; the token cannot be reached.
    /// </exception>
    public static IKeyStore Open(AnTinSettings settings, string name, TimeProvider clock)
    {
        if (IsInToken(settings, name))
        {
            return OpenToken(settings, clock);
        }

        var directory = settings.Keys.ResolveDirectory(settings.DataDirectory);
        return Open(directory, name, LoadOrCreate(settings, directory), clock);
    }

    /// <summary>Opens a store whose master key is there; makes none.</summary>
    /// <inheritdoc cref="Open(AnTinSettings, string, TimeProvider)"/>
    public static IKeyStore OpenExisting(AnTinSettings settings, string name, TimeProvider clock)
    {
        if (IsInToken(settings, name))
        {
            return OpenToken(settings, clock);
        }

        var directory = settings.Keys.ResolveDirectory(settings.DataDirectory);
        var path = settings.Keys.ResolveMasterKeyFile();
        RefuseInside(path, settings.DataDirectory);
        return Open(directory, name, MasterKeyFile.Load(path, directory), clock);
    }

    /// <summary>Officers' keys are opened by their PINs, one file each; only the key zone's lie in a token.</summary>
    public static bool IsInToken(AnTinSettings settings, string name) =>
        name == KeyZone && settings.Keys.Pkcs11.Library.Length > 0;

    /// <exception cref="KeyStoreException">The module cannot be loaded.</exception>
    public static Pkcs11KeyStore OpenToken(AnTinSettings settings, TimeProvider clock)
    {
        var token = settings.Keys.Pkcs11;
        return new Pkcs11KeyStore(
            new TokenOptions
            {
                Library = token.Library,
                Token = token.Token,
                PinFile = token.PinFile,
                Sessions = token.Sessions,
            },
            clock
        );
    }

    private static SoftwareKeyStore Open(
        string directory,
        string name,
        MasterKey master,
        TimeProvider clock
    )
    {
        OwnersAlone.Directory(directory);
        return new SoftwareKeyStore(Path.Combine(directory, name), master, clock);
    }

    private static MasterKey LoadOrCreate(AnTinSettings settings, string directory)
    {
        var path = settings.Keys.ResolveMasterKeyFile();
        RefuseInside(path, settings.DataDirectory);
        return File.Exists(path) || MasterKeyCheck.HasKeys(directory)
            ? MasterKeyFile.Load(path, directory)
            : MasterKeyFile.Create(path, directory);
    }

    private static void RefuseInside(string path, string dataDirectory) =>
        MasterKeyFile.RefuseBeside(path, dataDirectory);
}
