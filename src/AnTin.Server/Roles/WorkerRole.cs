using AnTin.Platform.Outbox;
using AnTin.Registration;
using AnTin.Registration.Catalogue;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Inner zone: hands out the notices of registration.</summary>
internal sealed class WorkerRole : IRole
{
    public string Name => RoleNames.Worker;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        RegistrationRoom.Add(services, settings);
        NoticesRoom.Add(services, settings);
        AuditRoom.Add<RegistrationDb>(services, settings, "registration");
        services.AddOutboxDispatcher<RegistrationDb>();
        services.AddRegistrationWorkers();
    }

    public Task PrepareAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<CatalogueSeed>().EnsureAsync(cancellation);

    public void Map(WebApplication app, AnTinSettings settings)
    {
        // Nobody calls a worker.
    }
}
