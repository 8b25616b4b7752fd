using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AnTin.Server.Commands;
using AnTin.Server.Commands.Forms;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary>What commands are given is answered: no waiting for ever, and the reason beside the option.</summary>
public sealed class CommandInputTests : IDisposable
{
    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_OfAPipeNobodyWritesTo_IsRefusedAtOnce()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Make("pipe", In("pipe"));

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

        var (code, _, error) = await folder.SignAsync(
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

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01")]
    public async Task Verify_AtTheEndsOfTime_IsAnswered(string at)
    {
        await folder.SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));

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
        await folder.SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));
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
        var (code, _, error) = await folder.SignAsync(
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

        var (code, _, error) = await folder.SignAsync(
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

    private string In(string name) => folder.In(name);
}
