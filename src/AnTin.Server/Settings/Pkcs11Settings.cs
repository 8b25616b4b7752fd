namespace AnTin.Server.Settings;

/// <summary>The token that keeps the key zone's keys instead of files.</summary>
public sealed record Pkcs11Settings
{
    /// <summary>The module of the token, as <c>/usr/lib/softhsm/libsofthsm2.so</c>. Empty keeps keys in files.</summary>
    public string Library { get; init; } = "";

    /// <summary>The token's label, or its serial number where two bear one label; <c>pkcs11-tool -L</c> shows both.</summary>
    public string Token { get; init; } = "";

    /// <summary>A file with the user's PIN alone, readable by its owner alone.</summary>
    public string PinFile { get; init; } = "";

    /// <summary>How many signatures the token makes at once.</summary>
    public int Sessions { get; init; } = 16;
}
