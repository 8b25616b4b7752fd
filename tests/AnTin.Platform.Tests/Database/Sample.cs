using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Platform.Tests.Database;

/// <summary>A migrated sample database with a standing clock.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private readonly TestDatabase database;

    private Sample(TestDatabase database, ServiceProvider services)
    {
        this.database = database;
        Services = services;
    }

    public static readonly DateTimeOffset Start = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    public ServiceProvider Services { get; }

    public FakeClock Clock => (FakeClock)Services.GetRequiredService<TimeProvider>();

    public DatabaseSettings Settings => database.Settings;

    public static async Task<Sample> CreateAsync(
        DatabaseEngine engine,
        Action<IServiceCollection>? more = null
    )
    {
        var created = await TestDatabase.CreateAsync(engine);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock(Start));
        services.AddLogging();
        services.AddTrustDatabase<SampleContext>(created.Settings);
        services.AddSingleton<OutboxBell>();
        more?.Invoke(services);
        var sample = new Sample(created, services.BuildServiceProvider());
        await using var context = sample.Context();
        await context.Database.MigrateAsync();
        return sample;
    }

    public SampleContext Context() =>
        Services.GetRequiredService<IDbContextFactory<SampleContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }
}
