using AnTin.Platform.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnTin.Platform.Database;

/// <summary>Gives a trust domain its database.</summary>
public static class TrustDatabase
{
    /// <summary>
    /// Registers <see cref="IDbContextFactory{TContext}"/> and a scoped <typeparamref name="TContext"/>, and the system's
    /// <see cref="TimeProvider"/> unless one is there. Several roles may ask; the first one's settings hold.
    /// </summary>
    public static IServiceCollection AddTrustDatabase<TContext>(
        this IServiceCollection services,
        DatabaseSettings settings
    )
        where TContext : TrustDbContext
    {
        services.TryAddSingleton(TimeProvider.System);
        if (services.Any(service => service.ServiceType == typeof(IDbContextFactory<TContext>)))
        {
            return services;
        }

        services.AddDbContextFactory<TContext>(options => options.UseTrustDatabase(settings));
        return services;
    }

    /// <summary>The same choice of engine for contexts made without a service provider (tools and tests).</summary>
    public static DbContextOptionsBuilder UseTrustDatabase(
        this DbContextOptionsBuilder options,
        DatabaseSettings settings
    )
    {
        // 0003: migrations are written by hand and there is no snapshot; SchemaCheck compares instead.
        // Counting up to a limit needs no order.
        options.ConfigureWarnings(warnings =>
            warnings.Ignore(
                RelationalEventId.PendingModelChangesWarning,
                CoreEventId.RowLimitingOperationWithoutOrderByWarning
            )
        );
        if (settings.Engine == DatabaseEngine.PostgreSql)
        {
            return options.UseNpgsql(settings.ConnectionString);
        }

        MakePlace(settings.ConnectionString);
        return options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqlitePragmas());
    }

    private static void MakePlace(string connectionString)
    {
        var source = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (source.Length == 0 || source == ":memory:")
        {
            return;
        }

        if (Path.GetDirectoryName(source) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }

        OwnersAlone.Tighten(source);
    }
}
