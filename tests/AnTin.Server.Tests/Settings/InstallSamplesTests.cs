using AnTin.Platform.Database;
using AnTin.Server.Roles;
using AnTin.Server.Settings;
using AnTin.TestKit;
using Npgsql;

namespace AnTin.Server.Tests.Settings;

/// <summary>The units and environment files of docs/samples/install, as an operator would install them.</summary>
public sealed class InstallSamplesTests : IDisposable
{
    private static readonly string Samples = Repository.PathOf("docs/samples/install");

    private readonly TempFolder folder = new();

    public static TheoryData<string> Roles => [.. RoleNames.All];

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Roles))]
    public void Environment_OfEachRole_IsTakenAndLogsInAsThatRoleAlone(string role)
    {
        var values = Values(Path.Combine(Samples, "roles", $"{role}.env"));
        values["Roles"] = role;

        var loaded = SettingsLoader.Load(Path.Combine(Samples, "antin.json"), values);

        loaded.IsOk.ShouldBeTrue(string.Join('\n', loaded.Refusals.Select(one => one.Message)));
        var settings = loaded.Value.Settings;
        settings.Databases.MigrateAtStart.ShouldBeFalse();
        foreach (
            var login in new[]
            {
                settings.Databases.Registration,
                settings.Databases.Authority,
                settings.Databases.Signing,
            }.Where(one => one.Engine == DatabaseEngine.PostgreSql)
        )
        {
            new NpgsqlConnectionStringBuilder(login.ConnectionString).Username.ShouldBe(
                $"antin_{role}"
            );
        }
    }

    [Fact]
    public void Environment_OfTwoRoles_NeverSharesAPort()
    {
        RoleNames
            .All.Select(role =>
                Values(Path.Combine(Samples, "roles", $"{role}.env"))["Http:Listen"]
            )
            .ShouldBeUnique();
    }

    [Theory]
    [InlineData("antin.service")]
    [InlineData("antin@.service")]
    [InlineData("antin-probe.service")]
    [InlineData("antin-probe.timer")]
    public async Task Unit_OfTheSamples_IsTakenBySystemd(string unit)
    {
        if (!OutsideTool.Exists("systemd-analyze"))
        {
            return;
        }

        // What they start is not installed here; a timer looks for its service beside it.
        var copies = Directory
            .GetFiles(Samples, "antin*.*")
            .Select(path =>
                folder.Write(
                    Path.GetFileName(path),
                    File.ReadAllText(path)
                        .Replace("/opt/antin/antin", "/bin/true", StringComparison.Ordinal)
                )
            )
            .ToList();
        var copy = copies.Single(path => Path.GetFileName(path) == unit);

        var answer = await OutsideTool.RunAsync("systemd-analyze", "verify", copy);

        answer.ExitCode.ShouldBe(0, answer.Both);
        answer.Both.ShouldNotContain(Path.GetDirectoryName(copy)!);
    }

    private static Dictionary<string, string?> Values(string file) =>
        File.ReadLines(file)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('=', 2))
            .ToDictionary(
                pair => pair[0].Replace("ANTIN__", "").Replace("__", ":"),
                string? (pair) => pair[1].Trim('\'')
            );
}
