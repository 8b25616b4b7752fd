using AnTin.Server.Commands;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary><c>antin sign json</c> and <c>antin verify</c> as a script would use them.</summary>
public sealed class SignJsonTests : IDisposable
{
    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("letter.json")]
    [InlineData("letter.jws", "--compact")]
    [InlineData("letter.detached.json", "--detached")]
    [InlineData("letter.raw.json", "--detached", "--unencoded")]
    public async Task Sign_IsVerified(string name, params string[] options)
    {
        (await SignAsync("letter.pdf", name, options)).Code.ShouldBe(0);

        var (code, said, _) = await VerifyAsync(
            name,
            options.Contains("--detached") ? ["--content", folder.In("letter.pdf")] : []
        );

        code.ShouldBe(2, said); // nobody stamped it, and nobody answers about revocation
        said.ShouldContain("Trần Văn An");
        said.ShouldNotContain("TOTAL-FAILED");
    }

    [Fact]
    public async Task Sign_Added_StandsBesideTheFirst()
    {
        await SignAsync("letter.pdf", "letter.json");

        var (again, _, refused) = await SignAsync("letter.json", "twice.json");
        var (code, _, error) = await SignAsync("letter.json", "both.json", "--add");

        again.ShouldBe(1);
        refused.ShouldContain("DOCUMENT_SIGNED_ALREADY");
        code.ShouldBe(0, error);
        (await File.ReadAllTextAsync(folder.In("both.json"))).ShouldContain("\"signatures\":[");
    }

    [Fact]
    public async Task Verify_DetachedWithoutItsContent_IsUndecided()
    {
        await SignAsync("letter.pdf", "letter.detached.json", "--detached");

        var (code, said, _) = await VerifyAsync("letter.detached.json", []);

        code.ShouldBe(2, said);
        said.ShouldContain("SIGNED_DATA_NOT_FOUND");
    }

    [Fact]
    public async Task Sign_CompactAboveB_SaysWhatToChoose()
    {
        var (code, _, error) = await SignAsync(
            "letter.pdf",
            "letter.jws",
            "--compact",
            "--level",
            "B-T",
            "--tsa",
            "http://127.0.0.1:9/tsa"
        );

        code.ShouldBe(1);
        error.ShouldContain("JSON_SIGNATURE_NOT_POSSIBLE");
        File.Exists(folder.In("letter.jws")).ShouldBeFalse();
    }

    private Task<(int Code, string Output, string Error)> SignAsync(
        string from,
        string to,
        params string[] options
    ) =>
        SigningFolder.RunAsync(
            SignCommand.Create(SigningFolder.Clock),
            [
                "json",
                folder.In(from),
                folder.In(to),
                "--p12",
                folder.In("key.p12"),
                "--password-file",
                folder.In("password.txt"),
                .. options,
            ]
        );

    private Task<(int Code, string Output, string Error)> VerifyAsync(
        string name,
        string[] options
    ) =>
        SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [folder.In(name), "--trust", folder.In("root.pem"), "--offline", .. options]
        );
}
