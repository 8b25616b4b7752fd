using System.Runtime.InteropServices;

namespace AnTin.TestKit;

/// <summary>
/// SoftHSM with tokens of this process alone. Its settings are read where the module starts, so they are the same for all
/// tests of a process; each test makes itself a token.
/// </summary>
public static partial class SoftHsm
{
    public const string Pin = "482915";

    private static readonly string[] Places =
    [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
    ];

    private static readonly Lazy<string> Settings = new(Configure);

    /// <summary>Null where SoftHSM is not installed.</summary>
    public static string? Library { get; } =
        OutsideTool.Exists("softhsm2-util") ? Array.Find(Places, File.Exists) : null;

    /// <summary>Where the tokens of this process lie.</summary>
    public static string Tokens => Path.Combine(Path.GetDirectoryName(Settings.Value)!, "tokens");

    /// <summary>Makes a token with a name of its own; a module that runs already must start again to see it.</summary>
    public static async Task<string> NewTokenAsync()
    {
        _ = Settings.Value;
        var label = "t" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N")[^12..];
        var made = await OutsideTool.RunAsync(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            label,
            "--pin",
            Pin,
            "--so-pin",
            "73910264"
        );
        return made.ExitCode == 0 ? label : throw new InvalidOperationException(made.Both);
    }

    /// <summary>A PIN file that its owner alone may read.</summary>
    public static string PinFile(string directory, string pin = Pin)
    {
        var path = Path.Combine(directory, "pin.txt");
        File.WriteAllText(path, pin + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    private static string Configure()
    {
        var directory = Directory.CreateTempSubdirectory("antin-softhsm-").FullName;
        Directory.CreateDirectory(Path.Combine(directory, "tokens"));
        var path = Path.Combine(directory, "softhsm2.conf");
        File.WriteAllText(
            path,
            $"directories.tokendir = {directory}/tokens\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n"
        );

        // The module reads the environment of the process, which .NET's own does not change; our children get .NET's.
        Environment.SetEnvironmentVariable("SOFTHSM2_CONF", path);
        if (SetEnvironment("SOFTHSM2_CONF", path, 1) != 0)
        {
            throw new InvalidOperationException("setenv failed.");
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, true);
        return path;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
