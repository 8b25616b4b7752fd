using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AnTin.Server.Commands;
using AnTin.Server.Commands.Forms;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary>No command costs anybody a file, nor waits for ever on one.</summary>
public sealed class OutputAndInputTests : IDisposable
{
    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--report-pdf")]
    [InlineData("--report-xml")]
    public async Task Verify_ReportInThePlaceOfTheCheckedFile_IsRefused(string option)
    {
        var before = await File.ReadAllBytesAsync(In("letter.pdf"));

        var (code, _, error) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [In("letter.pdf"), "--offline", option, In("letter.pdf")]
        );

        code.ShouldBe(3);
        error.ShouldContain("is the input");
        (await File.ReadAllBytesAsync(In("letter.pdf"))).ShouldBe(before);
    }

    [Fact]
    public async Task Verify_BothReportsInOneFile_IsRefused()
    {
        var (code, _, _) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [In("letter.pdf"), "--report-pdf", In("report"), "--report-xml", In("report")]
        );

        code.ShouldBe(3);
        File.Exists(In("report")).ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_ReportWithATsa_IsWritten()
    {
        await SignAsync("pdf", In("letter.pdf"), In("letter.signed.pdf"));

        var (code, _, error) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [
                In("letter.signed.pdf"),
                "--offline",
                "--report-pdf",
                In("report.pdf"),
                "--tsa",
                "http://127.0.0.1:1/tsa",
            ]
        );

        code.ShouldBe(2);
        error.ShouldContain("the report bears no time stamp");
        error.ShouldContain($"{In("report.pdf")} / the report was written there");
        File.Exists(In("report.pdf")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("--report-pdf")]
    [InlineData("--report-xml")]
    public async Task Verify_ReportThatIsThereAlready_StaysUnlessToldOtherwise(string option)
    {
        await SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));
        await File.WriteAllTextAsync(In("report"), "older");
        string[] asked = [In("signed.pdf"), "--offline", option, In("report")];

        var kept = await SigningFolder.RunAsync(VerifyCommand.Create(SigningFolder.Clock), asked);
        kept.Code.ShouldBe(3);
        kept.Error.ShouldContain("--overwrite");
        (await File.ReadAllTextAsync(In("report"))).ShouldBe("older");

        var replaced = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [.. asked, "--overwrite"]
        );
        replaced.Code.ShouldBe(2);
        replaced.Error.ShouldContain("the report was written there");
        (await File.ReadAllTextAsync(In("report"))).ShouldNotBe("older");
    }

    [Fact]
    public async Task Verify_OfSeveralFilesWithOneReport_IsRefused()
    {
        var (code, _, error) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [In("letter.pdf"), In("root.pem"), "--report-pdf", In("report")]
        );

        code.ShouldBe(3);
        error.ShouldContain("with one file only");
    }

    [Fact]
    public async Task Sign_AnInputCalledAsTheUnfinishedResult_KeepsIt()
    {
        await File.WriteAllTextAsync(In("y.xml.part"), "<a/>");

        (await SignAsync("xml", In("y.xml.part"), In("y.xml"))).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(In("y.xml.part"))).ShouldBe("<a/>");
    }

    [Fact]
    public async Task Sign_ALinkWhereTheUnfinishedResultWouldLie_IsNotFollowed()
    {
        await File.WriteAllTextAsync(In("in.xml"), "<a/>");
        await File.WriteAllTextAsync(In("victim"), "precious");
        File.CreateSymbolicLink(In("z.xml.part"), In("victim"));

        (await SignAsync("xml", In("in.xml"), In("z.xml"))).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(In("victim"))).ShouldBe("precious");
    }

    [Fact]
    public async Task Sign_ThroughALinkToTheResult_KeepsTheOriginal()
    {
        await File.WriteAllTextAsync(In("real.xml"), "<a/>");
        File.CreateSymbolicLink(In("link.xml"), In("real.xml"));

        var (code, _, error) = await SignAsync("xml", In("link.xml"), In("real.xml"));

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
        Make(kind, In("out"));
        var before = Directory.GetFileSystemEntries(In(".")).Order();

        var (code, _, error) = await SignAsync("xml", In("in.xml"), In("out"));

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
    public async Task Verify_OfAPipeNobodyWritesTo_IsRefusedAtOnce()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Make("pipe", In("pipe"));

        var (code, _, error) = await Task.Run(() =>
                SigningFolder.RunAsync(VerifyCommand.Create(SigningFolder.Clock), [In("pipe")])
            )
            .WaitAsync(TimeSpan.FromSeconds(20));

        code.ShouldBe(3);
        error.ShouldContain("CLI-NO-ORDINARY-FILE");
    }

    [Fact]
    public async Task SignPdf_WithAnEmptyPicture_IsRefused()
    {
        await File.WriteAllBytesAsync(In("empty.png"), []);

        var (code, _, error) = await SignAsync(
            "pdf",
            In("letter.pdf"),
            In("out.pdf"),
            "--image",
            In("empty.png"),
            "--rect",
            "10,10,50,50"
        );

        code.ShouldBe(1);
        error.ShouldContain("PICTURE_UNREADABLE");
        File.Exists(In("out.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task SignPdf_IntoADirectoryToBe_MakesIt()
    {
        var (code, _, error) = await SignAsync("pdf", "--out-dir", In("signed"), In("letter.pdf"));

        code.ShouldBe(0, error);
        File.Exists(In("signed/letter.signed.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task SignAsic_OverAFileThatIsThere_IsRefusedUnlessWanted()
    {
        await File.WriteAllTextAsync(In("case.asice"), "the only copy");

        var (code, _, error) = await SignAsync("asic", In("case.asice"), In("letter.pdf"));
        var kept = await File.ReadAllTextAsync(In("case.asice"));
        var wanted = await SignAsync("asic", In("case.asice"), In("letter.pdf"), "--overwrite");

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

        var (code, _, error) = await SignAsync(kind, In(input), In("out"));
        var kept = await File.ReadAllTextAsync(In("out"));
        var wanted = await SignAsync(kind, In(input), In("out"), "--overwrite");

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
        await SignAsync("cms", In("letter.pdf"), In("letter.p7s"), "--detached");

        var (code, _, error) = await SignAsync(
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

    [Theory]
    [InlineData("--trust", "root.pem")]
    [InlineData("--trust-signer", "root.pem")]
    [InlineData("--trust", "lists")]
    [InlineData("--policy", "policy.json")]
    public async Task Verify_ReportInThePlaceOfWhatIsRead_IsRefused(string option, string name)
    {
        Directory.CreateDirectory(In("lists"));
        File.Copy(In("root.pem"), In("lists/root.pem"));
        await File.WriteAllTextAsync(In("policy.json"), "{\"name\":\"x\"}");
        var read = name == "lists" ? "lists/root.pem" : name;
        var before = await File.ReadAllBytesAsync(In(read));

        foreach (var report in new[] { "--report-pdf", "--report-xml" })
        {
            var (code, _, error) = await SigningFolder.RunAsync(
                VerifyCommand.Create(SigningFolder.Clock),
                [In("letter.pdf"), "--offline", option, In(name), report, In(read)]
            );

            code.ShouldBe(3, report);
            error.ShouldContain("is the input");
        }

        (await File.ReadAllBytesAsync(In(read))).ShouldBe(before);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01")]
    public async Task Verify_AtTheEndsOfTime_IsAnswered(string at)
    {
        await SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));

        var (code, _, error) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [
                In("signed.pdf"),
                "--offline",
                "--at",
                at,
                "--trust",
                In("root.pem"),
                "--report-pdf",
                In("report.pdf"),
                "--report-xml",
                In("report.xml"),
            ]
        );

        code.ShouldBe(2, error);
        File.Exists(In("report.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task Verify_ByAListWithWordsNobodyKnows_SaysSo()
    {
        await SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));
        var root = (await File.ReadAllTextAsync(In("root.pem"))).ReplaceLineEndings("\\n");
        await File.WriteAllTextAsync(
            In("list.json"),
            $$"""
            { "Version": 1, "ListIdentifier": "HB", "SequenceNumber": 1, "ThisUpdate": "2026-10-01T00:00:00Z",
              "NextUpdate": "2030-01-01T00:00:00Z", "Cerificates": [{ "Pem": "{{root}}", "State": "revoked" }] }
            """
        );

        var (_, _, error) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [In("signed.pdf"), "--offline", "--trust", In("list.json")]
        );

        error.ShouldContain("$.Cerificates[0].State");
    }

    [Theory]
    [InlineData("NaN,1,100,50", "four numbers")]
    [InlineData("1e308,1,100,50", "four numbers")]
    [InlineData("1,1,0,50", "four numbers")]
    [InlineData("560,1,100,50", "PLACE_OUTSIDE_PAGE")]
    public async Task SignPdf_InAPlaceThatIsNone_IsRefused(string place, string reason)
    {
        var (code, _, error) = await SignAsync(
            "pdf",
            In("letter.pdf"),
            In("out.pdf"),
            "--rect",
            place
        );

        code.ShouldBe(1);
        error.ShouldContain(reason);
        File.Exists(In("out.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task Prepare_OfAFileWithoutBlanks_NamesTheOption()
    {
        var (code, _, error) = await SigningFolder.RunAsync(
            PrepareCommand.Create(),
            [In("letter.pdf"), In("ready.pdf")]
        );

        code.ShouldBe(1);
        error.ShouldContain("--add");
    }

    /// <summary>Nobody is followed from there to a file of this machine.</summary>
    [Fact]
    public async Task Sign_WithATsaThatSendsElsewhere_SaysThatItGaveNoStamp()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerOnceAsync(
            listener,
            "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"
        );
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, _, error) = await SignAsync(
            "pdf",
            In("letter.pdf"),
            In("out.pdf"),
            "--level",
            "B-T",
            "--tsa",
            $"http://127.0.0.1:{port}/tsa"
        );
        await answering;

        code.ShouldBe(1);
        error.ShouldContain("TIMESTAMP_UNAVAILABLE");
    }

    private static async Task AnswerOnceAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[64]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        client.Client.Shutdown(SocketShutdown.Send);
        await stream.CopyToAsync(Stream.Null);
    }

    private void Make(string kind, string path)
    {
        switch (kind)
        {
            case "directory":
                Directory.CreateDirectory(path);
                break;
            case "link":
                File.CreateSymbolicLink(path, In("letter.pdf"));
                break;
            default:
                using (var made = Process.Start("mkfifo", [path]))
                {
                    made.WaitForExit();
                    made.ExitCode.ShouldBe(0);
                }

                break;
        }
    }

    private Task<(int Code, string Output, string Error)> SignAsync(params string[] arguments) =>
        SigningFolder.RunAsync(
            SignCommand.Create(SigningFolder.Clock),
            [.. arguments, "--p12", In("key.p12"), "--password-file", In("password.txt")]
        );

    private string In(string name) => folder.In(name);
}
