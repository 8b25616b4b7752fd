using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Hosting;

/// <summary>One database and the roles that touch it.</summary>
internal abstract class TrustDomain(
    string settingName,
    DatabaseSettings settings,
    IReadOnlyList<string> roles
)
{
    /// <summary>The word under <c>Databases</c> in the settings.</summary>
    public string SettingName { get; } = settingName;

    public string Name { get; } = settingName.ToLowerInvariant();

    public DatabaseSettings Settings { get; } = settings;

    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>A context of its own, for checks and migrations before any service runs.</summary>
    public abstract TrustDbContext Open();
}
