using AnTin.Server.Commands;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary>The report that is asked for costs nobody a file.</summary>
public sealed class ReportFileTests : IDisposable
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
        await folder.SignAsync("pdf", In("letter.pdf"), In("letter.signed.pdf"));

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
        await folder.SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));
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

    private string In(string name) => folder.In(name);
}
