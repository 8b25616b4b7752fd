using AnTin.Authority;
using AnTin.Authority.Database;
using AnTin.Authority.Transparency;
using AnTin.CentralSigning.Database;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Registration;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Rooms;

/// <summary>
/// The Merkle logs of acts and of certificates (rule T3). They live with the role <c>authority</c>: it alone reads all
/// three databases and has a key to sign with.
/// </summary>
internal static class LogRoom
{
    public static void Add(IServiceCollection services, AnTinSettings settings)
    {
        if (settings.Logs.Directory.Length == 0)
        {
            return;
        }

        services.AddTransparencyLogs(Placed(settings));
        AddActs<RegistrationDb>(services, "registration");
        AddActs<AuthorityDb>(services, "authority");
        AddActs<SigningDb>(services, "signing");
    }

    /// <summary>The settings with the directory in its place and the name filled in.</summary>
    public static LogSettings Placed(AnTinSettings settings) =>
        settings.Logs with
        {
            Directory =
                settings.Logs.Directory.Length == 0 ? "" : settings.Place(settings.Logs.Directory),
            Name =
                settings.Logs.Name.Length > 0
                    ? settings.Logs.Name
                    : new Uri(settings.PublicAddress).Authority + "/log",
        };

    private static void AddActs<TContext>(IServiceCollection services, string database)
        where TContext : TrustDbContext =>
        services.AddSingleton<IHostedService>(provider => new AuditForwarder<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(),
            new ActsLog(cancellation =>
                provider
                    .GetRequiredService<LogShelf>()
                    .OpenAsync(LogShelf.Acts(database), cancellation)
            ),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AuditForwarder<TContext>>>()
        ));
}
