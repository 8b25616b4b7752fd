using System.CommandLine;
using AnTin.Keys;
using AnTin.Keys.Software;
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
            "Liệt kê khóa, không mở khóa nào. / Lists the keys, opens none."
        );
        settings.AddTo(command);
        command.SetAction(parse =>
            settings.Load(parse) is { } loaded
                ? Guarded(parse, () => Show(loaded.Settings, parse.InvocationConfiguration.Output))
                : 1
        );
        return command;
    }

    private static void Create(AnTinSettings settings, TextWriter output)
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
    }

    private static void Show(AnTinSettings settings, TextWriter output)
    {
        var root = settings.Keys.ResolveDirectory(settings.DataDirectory);
        var masterKeyFile = settings.Keys.ResolveMasterKeyFile();
        var directories = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        foreach (var directory in directories.Order(StringComparer.Ordinal))
        {
            using var store = new SoftwareKeyStore(
                directory,
                MasterKeyFile.Load(masterKeyFile, root),
                TimeProvider.System
            );
            foreach (var key in store.ListAsync().GetAwaiter().GetResult())
            {
                output.WriteLine(
                    $"{Path.GetFileName(directory), -10} {key.Reference, -46} {key.Spec.Algorithm.Name(), -9} {key.CreatedAt:u}  {key.Spec.Label}"
                );
            }
        }
    }

    private static int Guarded(ParseResult parse, Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (KeyStoreException refusal)
        {
            parse.InvocationConfiguration.Error.WriteLine(refusal.Vietnamese);
            parse.InvocationConfiguration.Error.WriteLine($"    {refusal.Message}");
            return 1;
        }
    }
}
