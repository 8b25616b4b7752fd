using System.CommandLine;
using System.CommandLine.Parsing;
using AnTin.Server.Commands;
using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>Every example of every command's help, run as it stands, in the order of the help: readers copy them.</summary>
[Collection(nameof(WholeSite))]
public sealed class ExampleTests(WholeSite site)
{
    /// <summary>
    /// They run until stopped, or make what <see cref="InstalledService.FoundAsync"/> made already, or take long; other
    /// tests run them. So do those that speak of files in /etc, the ceremony, which asks for PINs, the probe, which asks
    /// a service that has an address in the world, and officers' commands, which want a token.
    /// </summary>
    private static readonly string[] Elsewhere =
    [
        "antin serve",
        "antin demo",
        "antin keys init",
        "antin settings --markdown",
        "antin probe",
        "antin ceremony verify-transcript",
        "antin officer",
    ];

    [Fact]
    public async Task Examples_RunAsTheyStand()
    {
        if (site.Browser is null)
        {
            return;
        }

        await using var service = new InstalledService();
        await service.FoundAsync();
        await service.MakeSchoolKeyAsync();
        await service.RunAsync(
            "account",
            "add",
            "thamdinh1@hoaban.gov.vn",
            "--name",
            "Lò Thị Mai",
            "--roles",
            "verifier"
        );
        Directory.CreateDirectory(service.PathOf("data/demo"));
        File.CreateSymbolicLink(
            service.PathOf("data/demo/files"),
            Path.Combine(site.Demo.Folder, "files")
        );
        foreach (var example in Examples())
        {
            var here = Here(example);
            var answer = await service.TryAsync([
                .. CommandLineParser.SplitCommandLine(here).Skip(1),
            ]);
            answer.ExitCode.ShouldBe(Expected(example), $"{here}\n{answer.Both}");
        }
    }

    [Fact]
    public void Demo_Start_PrintsEveryAccountBeforeItIsReady()
    {
        if (site.Browser is null)
        {
            return;
        }

        var before = site.Demo.Said[..site.Demo.Said.IndexOf("Ready ", StringComparison.Ordinal)];
        foreach (
            var role in new[] { "organisation", "reception", "verifier", "approver", "auditor" }
        )
        {
            var account = site.Demo.Account(role);
            before.ShouldMatch($"{role} +{account.Login} +{account.Password} *{account.Pin}");
        }

        before.ShouldContain(site.Demo.Door("desk"));
    }

    /// <summary>The demo listens elsewhere here, and nobody types PINs.</summary>
    private string Here(string example) =>
        example.StartsWith("antin ca organisation", StringComparison.Ordinal)
            ? example + " --pins pins.json"
            : example.Replace(
                "http://127.0.0.1:5080",
                site.Demo.Address.AbsoluteUri.TrimEnd('/'),
                StringComparison.Ordinal
            );

    /// <summary>Revoking what nobody bears says so.</summary>
    private static int Expected(string example) =>
        example.Contains("serials.txt", StringComparison.Ordinal) ? 1 : 0;

    /// <summary>Superiors before those below, accounts before what is done to them, fields before they are filled.</summary>
    private static IEnumerable<string> Examples() =>
        Leaves(CommandLine.Create())
            .SelectMany(command => command.Description!.Split('\n', StringSplitOptions.TrimEntries))
            .Where(line => line.StartsWith("antin ", StringComparison.Ordinal))
            .Where(line =>
                !line.Contains("/etc/antin", StringComparison.Ordinal)
                && line != "antin ceremony docs/samples/ceremony-hoaban.json"
                && !Elsewhere.Any(start => line.StartsWith(start, StringComparison.Ordinal))
            )
            .OrderBy(Turn);

    private static int Turn(string example) =>
        example switch
        {
            _ when example.StartsWith("antin organisation import", StringComparison.Ordinal) => 0,
            _ when example.StartsWith("antin ca export", StringComparison.Ordinal) => 1,
            _ when example.StartsWith("antin account add", StringComparison.Ordinal) => 2,
            _ when example.StartsWith("antin ca organisation", StringComparison.Ordinal) => 3,
            _ when example.StartsWith("antin prepare", StringComparison.Ordinal) => 4,
            _ => 5,
        };

    private static IEnumerable<Command> Leaves(Command command) =>
        command
            .Subcommands.SelectMany(Leaves)
            .Concat(command.Subcommands.Count == 0 || command.Arguments.Count > 0 ? [command] : []);
}
