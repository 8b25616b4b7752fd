using System.CommandLine;
using AnTin.Server.Commands;

namespace AnTin.Server.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Help_OfTheRoot_NamesEveryCommand()
    {
        var (code, said, _) = await RunAsync("--help");

        code.ShouldBe(0);
        foreach (var command in CommandLine.Create().Subcommands)
        {
            said.ShouldContain(command.Name);
        }
    }

    [Fact]
    public async Task EveryCommand_HasAnExampleOrSubcommands()
    {
        foreach (var command in Leaves(CommandLine.Create()))
        {
            command.Description.ShouldNotBeNullOrWhiteSpace(command.Name);
        }

        (await RunAsync("serve", "--help")).Output.ShouldContain("antin serve --roles");
    }

    [Fact]
    public async Task Doctor_NewMachine_IsFitAndChangesNothing()
    {
        var (code, said, _) = await RunAsync(["doctor", .. Place()]);

        code.ShouldBe(0, said);
        said.ShouldContain("Fit to start.");
        File.Exists(folder.MasterKey).ShouldBeFalse();
        Directory.GetFiles(folder.Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task Doctor_PostgreSqlAway_SaysWhatToDo()
    {
        var (code, said, _) = await RunAsync([
            "doctor",
            .. Place(),
            "--set",
            "Databases:Registration:Engine=PostgreSql",
            "--set",
            "Databases:Registration:ConnectionString=Host=127.0.0.1;Port=1;Timeout=2",
        ]);

        code.ShouldBe(1);
        said.ShouldContain("[ DỪNG ] Cơ sở dữ liệu registration");
        said.ShouldContain("→ Start the database server");
    }

    [Fact]
    public async Task Serve_MisspeltSetting_DoesNotStart()
    {
        var (code, _, error) = await RunAsync(["serve", .. Place(), "--set", "Htp:Listen=x"]);

        code.ShouldBe(1);
        error.ShouldContain("SET-UNKNOWN");
    }

    [Fact]
    public async Task Keys_InitTwice_MakesOneMasterKey()
    {
        (await RunAsync(["keys", "init", .. Place()])).Code.ShouldBe(0);
        var (code, _, error) = await RunAsync(["keys", "init", .. Place()]);

        code.ShouldBe(1);
        error.ShouldContain("not overwritten");
    }

    [Fact]
    public async Task Migrate_ThenAuditVerify_FindsIntactLogs()
    {
        (await RunAsync(["migrate", .. Place()])).Code.ShouldBe(0);
        var (code, said, _) = await RunAsync(["audit", "verify", .. Place()]);

        code.ShouldBe(0);
        said.ShouldContain("registration: 0 dòng nguyên vẹn / lines intact");
    }

    private string[] Place() =>
        [
            "--data",
            folder.Data,
            "--set",
            $"Keys:MasterKeyFile={folder.MasterKey}",
            "--set",
            "Http:Listen=http://127.0.0.1:0",
        ];

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        params string[] arguments
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine
            .Create()
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
