using AnTin.Registration;
using AnTin.Server.Roles;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Hosting;

/// <summary>The databases of the service.</summary>
internal static class TrustDomains
{
    public static IEnumerable<TrustDomain> All(AnTinSettings settings)
    {
        var (databases, data) = (settings.Databases, settings.DataDirectory);
        yield return new TrustDomainOf<RegistrationDb>(
            nameof(databases.Registration),
            databases.Registration.Resolve(data, "registration"),
            [RoleNames.Portal, RoleNames.Desk, RoleNames.Worker, RoleNames.Authority]
        );
    }

    public static IEnumerable<TrustDomain> For(
        AnTinSettings settings,
        IReadOnlySet<string> roles
    ) => All(settings).Where(domain => domain.Roles.Any(roles.Contains));

    /// <summary>Brings the schemas up to date; a database that does not exist is made.</summary>
    public static async Task MigrateAsync(
        IEnumerable<TrustDomain> domains,
        CancellationToken cancellation
    )
    {
        foreach (var domain in domains)
        {
            await using var context = domain.Open();
            if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                await context.Database.MigrateAsync(cancellation);
            }
        }
    }
}
