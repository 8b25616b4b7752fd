namespace AnTin.Server.Settings;

/// <summary>Where private keys lie: in files under a master key, or in a token.</summary>
public sealed record KeysSettings
{
    /// <summary>Directory of encrypted key files. Empty is <c>keys</c> in the data directory.</summary>
    public string Directory { get; init; } = "";

    /// <summary>
    /// The master key that opens them; never inside <c>Directory</c> nor the data directory, and readable by its owner alone.
    /// Empty is <c>antin/master.key</c> in the user's configuration directory.
    /// </summary>
    public string MasterKeyFile { get; init; } = "";

    public Pkcs11Settings Pkcs11 { get; init; } = new();

    internal string ResolveDirectory(string dataDirectory) =>
        Directory.Length > 0 ? Directory : Path.Combine(dataDirectory, "keys");

    internal string ResolveMasterKeyFile() =>
        MasterKeyFile.Length > 0
            ? MasterKeyFile
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.ApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "antin",
                "master.key"
            );
}
