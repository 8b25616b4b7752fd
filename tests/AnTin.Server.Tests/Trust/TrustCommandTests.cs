using System.CommandLine;
using System.Text.Json;
using AnTin.Server.Commands;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Trust;

/// <summary><c>antin trust show</c> as a script would use it.</summary>
public sealed class TrustCommandTests : IDisposable
{
    private static readonly FakeClock Clock = new(
        new DateTimeOffset(2026, 12, 22, 1, 0, 0, TimeSpan.Zero)
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-trust-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Show_OfAnEtsiList_TellsNameKindStatusAndSince()
    {
        await WriteAsync("list.xml", ListFiles.Etsi(ListFiles.RootPem()));

        var (code, said, _) = await ShowAsync("list.xml");

        code.ShouldBe(ExitCodes.Undecided);
        said.ShouldContain("Danh sách Hoa Ban");
        said.ShouldContain("chưa được ký");
        said.Split('\n')
            .ShouldContain(line =>
                line.StartsWith("Chứng thư số Hoa Ban  CA/QC  granted", StringComparison.Ordinal)
                && line.Contains("2026-01-01", StringComparison.Ordinal)
                && line.TrimEnd().EndsWith("Gốc Hoa Ban", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Show_OfAJsonListThatIsOverdue_SaysSo()
    {
        await WriteAsync("list.json", ListFiles.Json(4, ListFiles.RootPem()));

        var (code, said, _) = await ShowAsync("list.json", "--lang", "en");
        var (_, json, _) = await ShowAsync("list.json", "--json");

        code.ShouldBe(ExitCodes.Passed);
        said.ShouldContain("OVERDUE");
        using var parsed = JsonDocument.Parse(json);
        parsed.RootElement.GetProperty("stale").GetBoolean().ShouldBeTrue();
        parsed.RootElement.GetProperty("sequenceNumber").GetInt32().ShouldBe(4);
        parsed
            .RootElement.GetProperty("services")[0]
            .GetProperty("periods")[0]
            .GetProperty("status")
            .GetString()
            .ShouldBe("listed");
    }

    [Fact]
    public async Task Show_OfAFolder_ShowsOnlyWhatIsBelievedAndCountsTheRest()
    {
        var root = ListFiles.RootPem();
        await WriteAsync("trust/root.pem", root);
        await WriteAsync("trust/below.pem", ListFiles.IssuedPem("Cấp dưới Hoa Ban"));
        await WriteAsync("trust/readme.txt", "nothing");

        var (code, said, error) = await ShowAsync("trust");

        code.ShouldBe(ExitCodes.Passed, error);
        said.ShouldContain("Gốc Hoa Ban");
        said.ShouldContain("được tin cậy vì có trong danh sách");
        said.ShouldNotContain("Cấp dưới Hoa Ban");
        error.ShouldContain("2 other files passed over");
    }

    [Fact]
    public async Task Show_OfAFolderWithoutAnchors_SaysSo()
    {
        await WriteAsync("trust/below.pem", ListFiles.IssuedPem("Cấp dưới Hoa Ban"));

        var (code, _, error) = await ShowAsync("trust");

        code.ShouldBe(ExitCodes.Failed);
        error.ShouldContain("nothing to trust");
    }

    [Fact]
    public async Task Show_OfWhatIsNoList_SaysWhere()
    {
        await WriteAsync("list.json", "{ \"Version\": 9 }");

        var (code, _, error) = await ShowAsync("list.json");

        code.ShouldBe(ExitCodes.Failed);
        error.ShouldContain("$.");
    }

    [Theory]
    [InlineData(false, ExitCodes.NothingToCheck)]
    [InlineData(true, ExitCodes.Failed)]
    public async Task Verify_ByAnUnsignedEtsiList_NeedsToBeTold(bool accepts, int expected)
    {
        await WriteAsync("list.xml", ListFiles.Etsi(ListFiles.RootPem()));
        await WriteAsync("signed.xml", Unsound);
        string[] more = accepts ? ["--trust-unverified"] : [];

        var (code, said, error) = await RunAsync(
            VerifyCommand.Create(Clock),
            [In("signed.xml"), "--trust", In("list.xml"), "--offline", .. more]
        );

        code.ShouldBe(expected, said + error);
        error.Contains("--trust-unverified", StringComparison.Ordinal).ShouldBe(!accepts);
    }

    [Fact]
    public async Task Verify_ByAFolder_PassesOverWhatIsNoList()
    {
        await WriteAsync("trust/root.pem", ListFiles.RootPem());
        await WriteAsync("trust/list.json", ListFiles.Json(1, ListFiles.RootPem("Khác")));
        await WriteAsync("trust/readme.txt", "nothing");
        await WriteAsync("signed.xml", Unsound);

        var (code, said, error) = await RunAsync(
            VerifyCommand.Create(Clock),
            [In("signed.xml"), "--trust", In("trust"), "--offline"]
        );

        error.ShouldBeEmpty();
        code.ShouldBe(ExitCodes.Failed, said);
    }

    private const string Unsound = """
        <a><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI=""><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AA==</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature></a>
        """;

    private Task<(int Code, string Output, string Error)> ShowAsync(
        string file,
        params string[] more
    ) => RunAsync(TrustCommand.Create(Clock), ["show", In(file), .. more]);

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        Command command,
        string[] arguments
    )
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await command
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private Task WriteAsync(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        return File.WriteAllTextAsync(In(name), text);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
