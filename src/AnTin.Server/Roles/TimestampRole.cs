using AnTin.Authority;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Public zone: RFC 3161 time stamps. Needs the time-stamp units' keys alone.</summary>
internal sealed class TimestampRole : IRole
{
    public string Name => RoleNames.Timestamp;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        AuthorityRoom.Add(services, settings);
        services.AddTimestamping();
    }

    public void Map(WebApplication app, AnTinSettings settings) => app.MapTimestamping();
}
