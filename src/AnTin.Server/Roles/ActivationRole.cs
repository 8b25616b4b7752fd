using AnTin.CentralSigning;
using AnTin.CentralSigning.Database;
using AnTin.Platform.Outbox;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Key zone: keeps centrally held keys, makes them ready ahead, sweeps what has outlived its time.</summary>
internal sealed class ActivationRole : IRole
{
    public string Name => RoleNames.Activation;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        SigningRoom.Add(services, settings);
        services.AddCentralSigningWorkers();
        NoticesRoom.Add(services, settings);
        AuditRoom.Add<SigningDb>(services, settings, "signing");
        services.AddOutboxDispatcher<SigningDb>();
    }

    public void Map(WebApplication app, AnTinSettings settings)
    {
        // It answers nobody: the front asks through the signing database.
    }
}
