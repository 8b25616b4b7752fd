using AnTin.Platform.Database;

namespace AnTin.Server.Settings;

/// <summary>The three databases.</summary>
public sealed record DatabasesSettings
{
    /// <summary>Organisations, accounts, dossiers. Used by portal, desk and worker.</summary>
    public DatabaseChoice Registration { get; init; } = new();

    /// <summary>Orders, certificates, revocations. Used by authority; status and timestamp read it.</summary>
    public DatabaseChoice Authority { get; init; } = new();

    /// <summary>Credentials and transactions of central signing. Used by signing and activation.</summary>
    public DatabaseChoice Signing { get; init; } = new();

    /// <summary>Brings the schemas up to date at start. Off: <c>antin migrate</c> does, and start-up refuses old schemas.</summary>
    public bool MigrateAtStart { get; init; } = true;
}
