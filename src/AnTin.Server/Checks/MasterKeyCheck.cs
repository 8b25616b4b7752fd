using AnTin.Keys;
using AnTin.Keys.Software;
using AnTin.Platform.Results;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>The master key is there, is nobody else's to read, does not lie beside the keys, and opens them.</summary>
internal sealed class MasterKeyCheck(AnTinSettings settings) : ICheck
{
    public Sentence Subject { get; } = new("Khóa chủ", "Master key");

    public Task<CheckResult> RunAsync(CancellationToken cancellation) => Task.FromResult(Run());

    private CheckResult Run()
    {
        var path = settings.Keys.ResolveMasterKeyFile();
        var directory = settings.Keys.ResolveDirectory(settings.DataDirectory);
        if (!File.Exists(path) && !HasKeys(directory))
        {
            return CheckResult.Good(
                $"chưa có, sẽ tạo \"{path}\" khi khởi động",
                $"not there yet, \"{path}\" is made at start"
            );
        }

        try
        {
            MasterKeyFile.RefuseBeside(path, settings.DataDirectory);
            using var master = MasterKeyFile.Load(path, directory);
            return CheckResult.Good($"\"{path}\" ({master.Id})", $"\"{path}\" ({master.Id})");
        }
        catch (KeyStoreException fault)
        {
            return CheckResult.Stops(
                new(fault.Vietnamese, fault.Message),
                new(
                    "Xem docs/operations.md, mục khóa chủ.",
                    "See docs/operations.md, the master key."
                )
            );
        }
    }

    internal static bool HasKeys(string directory) =>
        Directory.Exists(directory)
        && Directory.EnumerateFiles(directory, "*.key", SearchOption.AllDirectories).Any();
}
