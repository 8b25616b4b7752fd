using System.CommandLine;
using AnTin.Server.Commands;
using AnTin.TestKit;

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
    public void EveryCommand_HasExamplesThatCanBeRead()
    {
        var root = CommandLine.Create();
        foreach (var command in Leaves(root))
        {
            var examples = Examples.Of(command);
            examples.ShouldNotBeEmpty(command.Name);
            foreach (var example in examples)
            {
                example.ShouldNotContain("…");
                var read = root.Parse(example["antin ".Length..]);
                read.Errors.Select(error => error.Message).ShouldBeEmpty(example);
                read.CommandResult.Command.ShouldBe(command, example);
            }
        }
    }

    /// <summary>Readers run them one after the other: what stands there already is not replaced.</summary>
    [Fact]
    public void Examples_OfResults_NameEachFileOnce()
    {
        var root = CommandLine.Create();
        var results = Leaves(root)
            .SelectMany(Examples.Of)
            .Select(example => root.Parse(example["antin ".Length..]))
            .SelectMany(read =>
                read.CommandResult.Command.Arguments.Where(one => one.Name == "OUT")
                    .Select(one => read.GetRequiredValue<FileInfo>(one.Name).Name)
                    .Concat(
                        read.CommandResult.Command.Name == "pdf"
                            ? [read.GetRequiredValue<FileInfo[]>("FILE")[1].Name]
                            : []
                    )
            )
            .ToList();

        results.Count.ShouldBeGreaterThan(8);
        results.ShouldBeUnique();
    }

    [Fact]
    public async Task Doctor_NewMachine_SaysSoAndChangesNothing()
    {
        var (code, said, _) = await RunAsync(["doctor", .. Place()]);

        code.ShouldBe(2, said);
        said.ShouldContain("nothing is set up here");
        said.ShouldContain("Fit to start.");
        folder.Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ca", "status")]
    [InlineData("ca", "list")]
    [InlineData("ca", "crl")]
    [InlineData("audit", "verify")]
    [InlineData("keys", "list")]
    [InlineData("account", "list")]
    [InlineData("organisation", "list")]
    public async Task Reading_InAWrongFolder_SaysSoAndMakesNothing(params string[] command)
    {
        var (code, said, error) = await RunAsync([.. command, .. Place()]);

        code.ShouldBe(1);
        (said + error).ShouldContain(folder.Data);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Ceremony_Rehearsed_MakesNothing()
    {
        var (code, said, error) = await RunAsync([
            "ceremony",
            FastCeremony(),
            "--dry-run",
            .. Place(),
        ]);

        code.ShouldBe(0, error);
        said.ShouldContain("rehearsal");
        folder.Files().ShouldBe(["ceremony.json"]);
    }

    [Fact]
    public async Task Reading_OfWhatIsThere_LeavesNoFileBehind()
    {
        (await RunAsync(["migrate", .. Place()])).Code.ShouldBe(0);
        var before = folder.Files();

        await RunAsync(["ca", "status", .. Place()]);
        await RunAsync(["audit", "verify", .. Place()]);
        await RunAsync(["doctor", .. Place()]);
        (await RunAsync(["ceremony", FastCeremony(), "--dry-run", .. Place()])).Code.ShouldBe(0);

        folder.Files().ShouldBe([.. before, "ceremony.json"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("CLI-NO-FILE", "verify", "missing.pdf")]
    [InlineData("'xx'", "verify", "missing.pdf", "--lang", "xx")]
    [InlineData("CLI-NO-FILE", "ceremony", "missing.json")]
    public async Task Command_OfWhatIsNotThere_SaysWhat(string expected, params string[] command)
    {
        var (code, _, error) = await RunAsync(command);

        code.ShouldNotBe(0);
        error.ShouldContain(expected);
    }

    [Fact]
    public async Task Revoke_ListThatIsNotThere_SaysSo()
    {
        await RunAsync(["migrate", .. Place()]);

        var (code, _, error) = await RunAsync([
            "ca",
            "revoke",
            "--list",
            "/nonexist",
            "--code",
            "LK",
            .. Place(),
        ]);

        code.ShouldBe(1);
        error.ShouldContain("CLI-NO-FILE");
    }

    [Theory]
    [InlineData("# nothing yet\n\n", "CLI-LIST-EMPTY", "")]
    [InlineData("0A\u00001B\n", "", "no record of this serial")]
    public async Task Revoke_ListWithoutASerial_SaysSo(string list, string error, string output)
    {
        await RunAsync(["migrate", .. Place()]);
        var path = Path.Combine(folder.Data, "serials.txt");
        await File.WriteAllTextAsync(path, list);

        var answer = await RunAsync(["ca", "revoke", "--list", path, "--code", "LK", .. Place()]);

        answer.Code.ShouldBe(1);
        answer.Error.ShouldNotContain("CLI-FAULT");
        answer.Error.ShouldStartWith(error);
        answer.Output.ShouldContain(output);
    }

    [Fact]
    public async Task Fault_NobodyForesaw_IsOneSentenceAndDetailsOnlyWhenAsked()
    {
        await RunAsync(["migrate", .. Place()]);
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "authority.db"), "no database");

        var brief = await RunAsync(["ca", "list", .. Place()]);
        var verbose = await RunAsync(["ca", "list", "--verbose", .. Place()]);

        brief.Code.ShouldBe(1);
        brief.Error.ShouldStartWith("CLI-DATABASE");
        brief.Error.ShouldNotContain("   at ");
        verbose.Code.ShouldBe(1);
    }

    [Theory]
    [InlineData(typeof(ArithmeticException), 70, "CLI-FAULT")]
    [InlineData(typeof(FileNotFoundException), 1, "CLI-FILE")]
    [InlineData(typeof(UnauthorizedAccessException), 1, "CLI-ACCESS")]
    [InlineData(typeof(OperationCanceledException), 1, "Stopped as asked")]
    public void Fault_ByKind_HasACodeAndNoTrace(Type kind, int code, string expected)
    {
        using var error = new StringWriter();

        Faults.Write((Exception)Activator.CreateInstance(kind)!, false, error).ShouldBe(code);

        error.ToString().ShouldContain(expected);
        error.ToString().ShouldNotContain("   at ");
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
        command
            .Subcommands.SelectMany(Leaves)
            .Concat(command.Subcommands.Count == 0 || command.Arguments.Count > 0 ? [command] : []);

    /// <summary>The sample with keys that are made in a moment.</summary>
    private string FastCeremony() =>
        folder.Write(
            "ceremony.json",
            File.ReadAllText(Repository.PathOf("docs", "samples", "ceremony-hoaban.json"))
                .Replace("RSA-4096", "P-384", StringComparison.Ordinal)
                .Replace("RSA-3072", "P-256", StringComparison.Ordinal)
        );

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        params string[] arguments
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
