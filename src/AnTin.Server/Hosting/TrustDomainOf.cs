using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Hosting;

internal sealed class TrustDomainOf<TContext>(
    string settingName,
    DatabaseSettings settings,
    IReadOnlyList<string> roles
) : TrustDomain(settingName, settings, roles)
    where TContext : TrustDbContext
{
    public override TrustDbContext Open()
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseTrustDatabase(Settings);
        return (TContext)Activator.CreateInstance(typeof(TContext), options.Options)!;
    }

    public override void AddTo(IServiceCollection services) =>
        services.AddTrustDatabase<TContext>(Settings);

    public override void AddOutboxTo(IServiceCollection services, OutboxSettings outbox) =>
        services.AddOutboxDispatcher<TContext>(outbox);
}
