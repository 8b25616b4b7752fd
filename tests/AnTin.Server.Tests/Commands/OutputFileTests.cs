using AnTin.Server.Commands;
using AnTin.Server.Commands.Forms;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary>No command costs anybody a file.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sign_AnInputCalledAsTheUnfinishedResult_KeepsIt()
    {
        await File.WriteAllTextAsync(In("y.xml.part"), "<a/>");

        (await folder.SignAsync("xml", In("y.xml.part"), In("y.xml"))).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(In("y.xml.part"))).ShouldBe("<a/>");
    }

    [Fact]
    public async Task Sign_ALinkWhereTheUnfinishedResultWouldLie_IsNotFollowed()
    {
        await File.WriteAllTextAsync(In("in.xml"), "<a/>");
        await File.WriteAllTextAsync(In("victim"), "precious");
        File.CreateSymbolicLink(In("z.xml.part"), In("victim"));

        (await folder.SignAsync("xml", In("in.xml"), In("z.xml"))).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(In("victim"))).ShouldBe("precious");
    }

    [Fact]
    public async Task Sign_ThroughALinkToTheResult_KeepsTheOriginal()
    {
        await File.WriteAllTextAsync(In("real.xml"), "<a/>");
        File.CreateSymbolicLink(In("link.xml"), In("real.xml"));

        var (code, _, error) = await folder.SignAsync("xml", In("link.xml"), In("real.xml"));

        code.ShouldBe(1);
        error.ShouldContain("is the input");
        (await File.ReadAllTextAsync(In("real.xml"))).ShouldBe("<a/>");
    }

    [Theory]
    [InlineData("directory")]
    [InlineData("pipe")]
    [InlineData("link")]
    public async Task Sign_WhereNoFileCanStand_IsRefusedAndLeavesNothing(string kind)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(In("in.xml"), "<a/>");
        folder.Make(kind, In("out"));
        var before = Directory.GetFileSystemEntries(In(".")).Order();

        var (code, _, error) = await folder.SignAsync("xml", In("in.xml"), In("out"));

        code.ShouldBe(1);
        error.ShouldContain("is no ordinary file");
        Directory.GetFileSystemEntries(In(".")).Order().ShouldBe(before);
    }

    /// <summary>Written to by any user, and gone for all were it replaced.</summary>
    [Fact]
    public void Output_ADevice_IsRefused()
    {
        if (File.Exists("/dev/null"))
        {
            OutputFile.FindProblem(new FileInfo("/dev/null")).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Output_AnEmptyFileThatIsThere_IsReplaced()
    {
        File.WriteAllText(In("empty"), "");

        OutputFile.Write(new FileInfo(In("empty")), stream => stream.Write("whole"u8));

        File.ReadAllText(In("empty")).ShouldBe("whole");
    }

    [Fact]
    public void Output_ThatFailsHalfway_LeavesNothing()
    {
        Should.Throw<IOException>(() =>
            OutputFile.Write(
                new FileInfo(In("half")),
                stream =>
                {
                    stream.Write("half"u8);
                    throw new IOException("torn");
                }
            )
        );

        Directory.GetFiles(In("."), "*.part").ShouldBeEmpty();
        File.Exists(In("half")).ShouldBeFalse();
    }

    [Fact]
    public async Task SignPdf_IntoADirectoryToBe_MakesIt()
    {
        var (code, _, error) = await folder.SignAsync(
            "pdf",
            "--out-dir",
            In("signed"),
            In("letter.pdf")
        );

        code.ShouldBe(0, error);
        File.Exists(In("signed/letter.signed.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task SignAsic_OverAFileThatIsThere_IsRefusedUnlessWanted()
    {
        await File.WriteAllTextAsync(In("case.asice"), "the only copy");

        var (code, _, error) = await folder.SignAsync("asic", In("case.asice"), In("letter.pdf"));
        var kept = await File.ReadAllTextAsync(In("case.asice"));
        var wanted = await folder.SignAsync(
            "asic",
            In("case.asice"),
            In("letter.pdf"),
            "--overwrite"
        );

        code.ShouldBe(1);
        error.ShouldContain("exists already");
        kept.ShouldBe("the only copy");
        wanted.Code.ShouldBe(0, wanted.Error);
    }

    [Theory]
    [InlineData("pdf", "letter.pdf")]
    [InlineData("xml", "letter.xml")]
    [InlineData("cms", "letter.pdf")]
    [InlineData("json", "letter.pdf")]
    public async Task Sign_OverAFileThatIsThere_IsRefusedUnlessWanted(string kind, string input)
    {
        await File.WriteAllTextAsync(In("letter.xml"), "<a/>");
        await File.WriteAllTextAsync(In("out"), "the only copy");

        var (code, _, error) = await folder.SignAsync(kind, In(input), In("out"));
        var kept = await File.ReadAllTextAsync(In("out"));
        var wanted = await folder.SignAsync(kind, In(input), In("out"), "--overwrite");

        code.ShouldBe(1);
        error.ShouldContain("exists already");
        kept.ShouldBe("the only copy");
        wanted.Code.ShouldBe(0, wanted.Error);
    }

    [Fact]
    public async Task PrepareFillAndExtend_OverAFileThatIsThere_AreRefused()
    {
        await File.WriteAllTextAsync(In("out"), "the only copy");

        foreach (
            var (command, more) in new[]
            {
                (PrepareCommand.Create(), new[] { "--add", "Number=1,90,700,80,16" }),
                (FillCommand.Create(), ["--field", "Number=1"]),
                (ExtendCommand.Create(SigningFolder.Clock), ["--tsa", "http://127.0.0.1:1/"]),
            }
        )
        {
            var (code, _, error) = await SigningFolder.RunAsync(
                command,
                [In("letter.pdf"), In("out"), .. more]
            );

            code.ShouldBe(1, command.Name);
            error.ShouldContain("exists already", Case.Insensitive, command.Name);
        }

        (await File.ReadAllTextAsync(In("out"))).ShouldBe("the only copy");
    }

    [Fact]
    public async Task Sign_OverTheContentThatIsAddedTo_IsRefusedAlsoWithOverwrite()
    {
        await folder.SignAsync("cms", In("letter.pdf"), In("letter.p7s"), "--detached");

        var (code, _, error) = await folder.SignAsync(
            "cms",
            In("letter.p7s"),
            In("letter.pdf"),
            "--add",
            "--content",
            In("letter.pdf"),
            "--overwrite"
        );

        code.ShouldBe(1);
        error.ShouldContain("is the input");
    }

    private string In(string name) => folder.In(name);
}
