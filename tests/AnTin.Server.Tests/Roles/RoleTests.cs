using AnTin.Server.Hosting;
using AnTin.Server.Roles;
using AnTin.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnTin.Server.Tests.Roles;

public sealed class RoleTests
{
    public static TheoryData<string> Names => [.. RoleNames.All, "all"];

    [Theory, MemberData(nameof(Names))]
    public async Task Role_Alone_HasEverythingItsWorkersNeed(string roles)
    {
        using var folder = new TempFolder();
        var loaded = new LoadedSettings(
            folder.Settings with
            {
                Roles = roles,
            },
            new ConfigurationBuilder().AddInMemoryCollection().Build()
        );

        await using var app = ServerHost.Build(loaded, TimeProvider.System);

        app.Services.GetServices<IHostedService>().ShouldAllBe(worker => worker != null);
    }

    [Theory]
    [InlineData("/desk/queue/all", "portal,worker", true)]
    [InlineData("/desk/queue/all", "desk", false)]
    [InlineData("/my", "portal", true)]
    [InlineData("/workspace", "desk", true)]
    [InlineData("/desktop", "portal", false)]
    [InlineData("/account/login", "desk", false)]
    [InlineData("/health", "status", false)]
    public void Doorkeeper_AddressOfARoleNotPlayed_IsClosed(string path, string roles, bool closed)
    {
        Doorkeeper.IsClosed(new PathString(path), RoleNames.Parse(roles)).ShouldBe(closed);
    }
}
