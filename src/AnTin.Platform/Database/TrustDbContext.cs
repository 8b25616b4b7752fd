using AnTin.Platform.Audit;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AnTin.Platform.Database;

/// <summary>
/// One trust domain's database: its own rows, its outbox and its audit log, saved together or not at all. Derived
/// contexts list their sets and map their entities; instants, enums and the two shared tables are mapped here.
/// </summary>
public abstract class TrustDbContext(DbContextOptions options) : DbContext(options)
{
    private readonly List<Act> acts = [];
    private readonly IServiceProvider? application = options
        .FindExtension<CoreOptionsExtension>()
        ?.ApplicationServiceProvider;

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    /// <summary>The clock of the service provider that made this context, else the system's.</summary>
    protected internal TimeProvider Clock => Service<TimeProvider>() ?? TimeProvider.System;

    /// <summary>The column type for a JSON document: <c>jsonb</c> or <c>TEXT</c>.</summary>
    protected string JsonType => ColumnTypes.Json(Database.ProviderName);

    /// <summary>
    /// Notes an act; <see cref="SaveChangesAsync(bool, CancellationToken)"/> chains it into the audit log in the
    /// transaction of the rows it speaks of.
    /// </summary>
    public void Record(Act act) => acts.Add(act);

    /// <summary>Adds a message unless its key was used before, here or in the database. True when it was added.</summary>
    public async Task<bool> EnqueueOnceAsync(
        OutboxMessage message,
        CancellationToken cancellation = default
    )
    {
        var key = message.DeduplicationKey;
        if (
            Outbox.Local.Any(known => known.DeduplicationKey == key)
            || await Outbox.AnyAsync(known => known.DeduplicationKey == key, cancellation)
        )
        {
            return false;
        }

        Outbox.Add(message);
        return true;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        acts.Count == 0
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Acts are recorded by SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var rings = ChangeTracker
            .Entries<OutboxMessage>()
            .Any(entry => entry.State == EntityState.Added);
        var saved =
            acts.Count == 0
                ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
                : await SaveWithActsAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (rings)
        {
            Service<OutboxBell>()?.Ring();
        }

        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var instants = configurationBuilder.Properties<DateTimeOffset>();
        if (Database.IsSqlite())
        {
            instants.HaveConversion<Instant.AsMicroseconds>();
        }
        else
        {
            instants.HaveConversion<Instant.AsUtc>().HaveColumnType(ColumnTypes.PostgreSqlInstant);
        }

        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        OutboxTable.Map(modelBuilder);
        AuditTable.Map(modelBuilder);
    }

    private async Task<int> SaveWithActsAsync(bool acceptAll, CancellationToken cancellation)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await AppendAndSaveAsync(acceptAll, cancellation);
        }

        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var saved = await AppendAndSaveAsync(acceptAll, cancellation);
        await transaction.CommitAsync(cancellation);
        return saved;
    }

    private async Task<int> AppendAndSaveAsync(bool acceptAll, CancellationToken cancellation)
    {
        var entries = await AuditChain.ContinueAsync(this, acts, Clock.GetUtcNow(), cancellation);
        AuditLog.AddRange(entries);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAll, cancellation);
            acts.Clear();
            return saved;
        }
        catch
        {
            // A second attempt must chain anew: somebody else may have written meanwhile.
            foreach (var entry in entries)
            {
                Entry(entry).State = EntityState.Detached;
            }

            throw;
        }
    }

    private T? Service<T>()
        where T : class => application?.GetService(typeof(T)) as T;
}
