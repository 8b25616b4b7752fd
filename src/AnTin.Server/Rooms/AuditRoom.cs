using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Rooms;

/// <summary>Lets a database's audit log leave the host, for the role that owns the database (rule T3).</summary>
internal static class AuditRoom
{
    public static void Add<TContext>(
        IServiceCollection services,
        AnTinSettings settings,
        string database
    )
        where TContext : TrustDbContext
    {
        if (settings.Audit.ForwardTo.Length == 0)
        {
            return;
        }

        var copy = new ForwardedLog(ForwardedLog.PathOf(settings.Audit.ForwardTo, database));
        services.AddHostedService(provider => new AuditForwarder<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(),
            copy,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AuditForwarder<TContext>>>()
        ));
    }
}
