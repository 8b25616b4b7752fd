using AnTin.Authority.Database;
using AnTin.CentralSigning.Database;
using AnTin.Registration;
using AnTin.Server.Roles;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Hosting;

/// <summary>The databases of the service.</summary>
internal static class TrustDomains
{
    public static TrustDomain Registration(AnTinSettings settings) =>
        All(settings)
            .First(domain => domain.SettingName == nameof(settings.Databases.Registration));

    public static TrustDomain Authority(AnTinSettings settings) =>
        All(settings).First(domain => domain.SettingName == nameof(settings.Databases.Authority));

    public static IEnumerable<TrustDomain> All(AnTinSettings settings)
    {
        var (databases, data) = (settings.Databases, settings.DataDirectory);
        yield return new TrustDomainOf<RegistrationDb>(
            nameof(databases.Registration),
            databases.Registration.Resolve(data, "registration"),
            [
                RoleNames.Portal,
                RoleNames.Desk,
                RoleNames.Signing,
                RoleNames.Authority,
                RoleNames.Worker,
            ]
        );
        yield return new TrustDomainOf<AuthorityDb>(
            nameof(databases.Authority),
            databases.Authority.Resolve(data, "authority"),
            [RoleNames.Authority, RoleNames.Status, RoleNames.Timestamp]
        );
        yield return new TrustDomainOf<SigningDb>(
            nameof(databases.Signing),
            databases.Signing.Resolve(data, "signing"),
            [RoleNames.Signing, RoleNames.Activation, RoleNames.Authority]
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
