using System.CommandLine;
using AnTin.Keys;
using AnTin.Keys.Software;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary><c>antin keys</c>: the master key and what it opens. Private keys are never shown.</summary>
internal static class KeysCommand
{
    public static Command Create() =>
        new("keys", "Khóa chủ và kho khóa. / The master key and the key stores.")
        {
            Init(),
            List(),
        };

    private static Command Init()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "init",
            """
            Tạo khóa chủ ở Keys:MasterKeyFile; không ghi đè. / Makes the master key; never overwrites one.

            antin keys init --set Keys:MasterKeyFile=/etc/antin/master.key
            """
        );
        settings.AddTo(command);
        command.SetAction(parse =>
            settings.Load(parse) is { } loaded
                ? Guarded(
                    parse,
                    () => Create(loaded.Settings, parse.InvocationConfiguration.Output)
                )
                : 1
        );
        return command;
    }

    private static Command List()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "list",
            """
            Liệt kê khóa, không mở khóa nào. / Lists the keys, opens none.

            antin keys list
            """
        );
        settings.AddTo(command);
        command.SetAction(parse =>
            settings.Load(parse) is { } loaded
                ? Guarded(parse, () => Show(loaded.Settings, parse.InvocationConfiguration.Output))
                : 1
        );
        return command;
    }

    private static int Create(AnTinSettings settings, TextWriter output)
    {
        var path = settings.Keys.ResolveMasterKeyFile();
        MasterKeyFile.RefuseBeside(path, settings.DataDirectory);
        using var master = MasterKeyFile.Create(
            path,
            settings.Keys.ResolveDirectory(settings.DataDirectory)
        );
        output.WriteLine(
            $"Đã tạo \"{path}\" ({master.Id}). Sao lưu tệp này ở nơi khác với dữ liệu."
        );
        output.WriteLine($"Made \"{path}\" ({master.Id}). Back it up apart from the data.");
        return ExitCodes.Passed;
    }

    private static int Show(AnTinSettings settings, TextWriter output)
    {
        var root = settings.Keys.ResolveDirectory(settings.DataDirectory);
        var found = 0;
        foreach (var (name, open) in Stores(settings, root))
        {
            using var store = open();
            foreach (var key in store.ListAsync().GetAwaiter().GetResult())
            {
                found++;
                output.WriteLine(
                    $"{name, -10} {key.Reference, -46} {key.Spec.Algorithm.Name(), -9} {key.CreatedAt:u}  {key.Spec.Label}"
                );
            }
        }

        if (found == 0)
        {
            output.WriteLine(
                $"Chưa có khóa nào ở \"{Path.GetFullPath(root)}\". / There are no keys at \"{Path.GetFullPath(root)}\"."
            );
        }

        return found > 0 ? ExitCodes.Passed : ExitCodes.Failed;
    }

    /// <summary>The token, where there is one, then the directories that hold keys; others are somebody else's.</summary>
    private static IEnumerable<(string Name, Func<IKeyStore> Open)> Stores(
        AnTinSettings settings,
        string root
    )
    {
        if (KeyStores.IsInToken(settings, KeyStores.KeyZone))
        {
            yield return (
                settings.Keys.Pkcs11.Token,
                () => KeyStores.OpenToken(settings, TimeProvider.System)
            );
        }

        var directories = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        foreach (
            var directory in directories
                .Where(one => Directory.EnumerateFiles(one, "*.key").Any())
                .Order(StringComparer.Ordinal)
        )
        {
            yield return (
                Path.GetFileName(directory),
                () =>
                    new SoftwareKeyStore(
                        directory,
                        MasterKeyFile.Load(settings.Keys.ResolveMasterKeyFile(), root),
                        TimeProvider.System
                    )
            );
        }
    }

    private static int Guarded(ParseResult parse, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (KeyStoreException refusal)
        {
            parse.InvocationConfiguration.Error.WriteLine(refusal.Vietnamese);
            parse.InvocationConfiguration.Error.WriteLine($"    {refusal.Message}");
            return 1;
        }
    }
}
