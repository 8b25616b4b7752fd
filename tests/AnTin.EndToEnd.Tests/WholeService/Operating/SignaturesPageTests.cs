using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary><c>docs/signatures.md</c> run as it stands, in the order of the page: readers copy it.</summary>
[Collection(nameof(WholeSite))]
public sealed class SignaturesPageTests(WholeSite site) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("antin-page-").FullName;

    private string Files => Path.Combine(folder, "data/demo/files");

    [Fact]
    public async Task Shell_EveryLine_AnswersAsThePageSays()
    {
        if (site.Browser is null)
        {
            return;
        }

        await FurnishAsync();
        var settings = new List<string> { "shopt -s expand_aliases", "set -o pipefail" };
        var (ran, wrong) = (0, new List<string>());
        foreach (var command in SignaturesPage.Commands)
        {
            var line = Here(command);
            if (SignaturesPage.IsSetting(line))
            {
                settings.Add(line);
                continue;
            }

            if (Tool(line) is { } tool && !OutsideTool.Exists(tool))
            {
                continue;
            }

            var answer = await OutsideTool.RunInAsync(
                folder,
                "bash",
                "-c",
                string.Join('\n', [.. settings, line])
            );
            ran++;
            if (answer.ExitCode != Expected(line))
            {
                wrong.Add($"{line}\nended with {answer.ExitCode}:\n{answer.Both}");
            }
        }

        wrong.ShouldBeEmpty();
        ran.ShouldBeGreaterThan(45);
    }

    [Fact]
    public async Task Code_InOneProgram_RunsToItsEnd()
    {
        if (site.Browser is null)
        {
            return;
        }

        await FurnishAsync();
        await SignForTheCodeAsync();
        var program = Path.Combine(folder, "page.dll");
        var code = $"{Here(SignaturesPage.Code)}\nConsole.WriteLine(\"The page ends here.\");\n";
        SignaturesPageCode.Compile(code, program).ShouldBeEmpty();

        var answer = await SignaturesPageCode.RunAsync(program, Files);

        answer.ExitCode.ShouldBe(0, answer.Both);
        answer.Error.ShouldBeEmpty();
        answer.Output.ShouldContain("TotalPassed");
        answer.Output.ShouldEndWith("The page ends here.\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Beside the sources of a reader: the command, the samples, the files of the demo world.</summary>
    private async Task FurnishAsync()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "docs"), Repository.PathOf("docs"));
        Directory.CreateDirectory(Path.Combine(folder, "data/demo"));
        var copied = await OutsideTool.RunAsync(
            "cp",
            "-rp",
            Path.Combine(site.Demo.Folder, "files"),
            Files
        );
        copied.ExitCode.ShouldBe(0, copied.Both);
        var command = Path.Combine(folder, "antin");
        var program = Path.Combine(AppContext.BaseDirectory, "antin.dll");
        await File.WriteAllTextAsync(command, $"#!/bin/sh\nexec dotnet '{program}' \"$@\"\n");
        File.SetUnixFileMode(
            command,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
    }

    /// <summary>What the C# reads and the shell lines above it made.</summary>
    private async Task SignForTheCodeAsync()
    {
        File.Copy(
            Repository.PathOf("docs/samples/invoice.xml"),
            Path.Combine(Files, "invoice.xml")
        );
        await File.WriteAllTextAsync(Path.Combine(Files, "data.bin"), "4096");
        string[] key =
        [
            "--p12",
            "organisation-thpt2.p12",
            "--password-file",
            "p12-password.txt",
            "--detached",
        ];
        var answer = await OutsideTool.RunInAsync(
            Files,
            Path.Combine(folder, "antin"),
            ["sign", "cms", "data.bin", "data.p7s", .. key]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
    }

    /// <summary>The demo listens elsewhere here.</summary>
    private string Here(string text) =>
        text.Replace(
            SignaturesPage.Address,
            site.Demo.Address.AbsoluteUri.TrimEnd('/'),
            StringComparison.Ordinal
        );

    /// <summary>A program that a machine may lack.</summary>
    private static string? Tool(string line) =>
        line.StartsWith("curl ", StringComparison.Ordinal) ? "curl"
        : line.Contains("| jq ", StringComparison.Ordinal) ? "jq"
        : null;

    /// <summary>Without a time stamp, or without an answer about revocation, nothing can be decided.</summary>
    private static int Expected(string line) =>
        line.Contains("unstamped.pdf --trust", StringComparison.Ordinal)
        || line.Contains(" --offline", StringComparison.Ordinal)
            ? 2
            : 0;
}
