using AnTin.Platform.Mail;
using AnTin.Platform.Sms;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Inner zone: hands out notices, keeps clocks of dossiers.</summary>
internal sealed class WorkerRole : IRole
{
    public string Name => RoleNames.Worker;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        services.AddMail(settings.Mail);
        services.AddStandInSms(settings.Sms);
        foreach (
            var domain in TrustDomains
                .All(settings)
                .Where(domain => domain.Roles.Contains(Name, StringComparer.Ordinal))
        )
        {
            domain.AddOutboxTo(services, settings.Outbox);
        }
    }

    public void Map(WebApplication app, AnTinSettings settings)
    {
        // Nobody calls a worker.
    }
}
