namespace AnTin.Keys.Pkcs11;

/// <summary>Which token, and how it is opened.</summary>
public sealed record TokenOptions
{
    /// <summary>The module: a path, as <c>/usr/lib/softhsm/libsofthsm2.so</c>.</summary>
    public required string Library { get; init; }

    /// <summary>The token's label or serial number, as <c>pkcs11-tool -L</c> shows it; slots change their numbers, these do not.</summary>
    public required string Token { get; init; }

    /// <summary>The user's PIN, alone in a file that its owner alone may read; read at each login and not kept.</summary>
    public required string PinFile { get; init; }

    /// <summary>How many sessions are open at most, so how many signatures are made at once.</summary>
    public int Sessions { get; init; } = 16;
}
