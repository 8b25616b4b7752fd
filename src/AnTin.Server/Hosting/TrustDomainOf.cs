using AnTin.Platform.Database;
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
}
