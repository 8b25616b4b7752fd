using AnTin.Authority.Ceremonies;
using AnTin.Authority.Database;
using AnTin.Server.Commands;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Commands;

/// <summary>A transcript with two lines, signed by witnesses with openssl.</summary>
public sealed class CeremonyVerifyTranscriptTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 2, 1, 0, 0, 123, TimeSpan.Zero);
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("DER")]
    [InlineData("PEM")]
    public async Task Verify_TwoWitnesses_SaysWhoSigned(string form)
    {
        var transcript = folder.Write("hoaban-g1.txt", Transcript().ToText());
        var first = await SignAsync(transcript, "Lo Van Chung", form);
        var second = await SignAsync(transcript, "Ha Thi Kien", form);

        var (code, said, error) = await RunAsync(transcript, "--signature", first, second);

        code.ShouldBe(0, error);
        said.ShouldContain($"transcript {Transcript().Hash}");
        said.ShouldContain("đã ký biên bản này / signed this transcript: CN=Lo Van Chung, sha256 ");
        said.ShouldContain("signed this transcript: CN=Ha Thi Kien");
    }

    [Fact]
    public async Task Verify_SignatureOverAnotherText_Fails()
    {
        var transcript = folder.Write("hoaban-g1.txt", Transcript().ToText());
        var other = folder.Write("other.txt", "other");
        var signature = await SignAsync(other, "Lo Van Chung", "DER");

        var (code, said, _) = await RunAsync(transcript, "--signature", signature);

        code.ShouldBe(1);
        said.ShouldContain("ký nội dung KHÁC / signed SOMETHING ELSE: CN=Lo Van Chung");
        (await RunAsync(transcript, "--signature", other)).Output.ShouldContain("no CMS signature");
    }

    [Theory]
    [InlineData("Made root CA", "Made ROOT CA")]
    [InlineData("ca:root", "ca:toor")]
    [InlineData("01:00:00.123", "01:00:00.124")]
    [InlineData("CEREMONY: hoaban-g1", "REHEARSAL, nothing was made: hoaban-g1")]
    [InlineData("transcript ", "transcript  ")]
    [InlineData("  2  ", "  3  ")]
    public async Task Verify_ChangedTranscript_IsRefused(string right, string wrong)
    {
        var text = Transcript().ToText();
        text.ShouldContain(right);
        var changed = folder.Write(
            "changed.txt",
            text.Replace(right, wrong, StringComparison.Ordinal)
        );

        var (code, _, error) = await RunAsync(changed);

        code.ShouldBe(1);
        error.ShouldContain("CLI-TRANSCRIPT");
    }

    [Fact]
    public async Task Verify_LineTakenOut_IsRefused()
    {
        var rows = Transcript().ToText().Split('\n').ToList();
        rows.RemoveRange(2, 5);

        (await RunAsync(folder.Write("short.txt", string.Join('\n', rows)))).Code.ShouldBe(1);
    }

    private static CeremonyTranscript Transcript()
    {
        var first = CeremonyTranscript.Next(
            "hoaban-g1",
            new string('a', 64),
            1,
            "ca:root-g1",
            "Made root CA  CN=Gốc, P-384",
            new string('b', 64),
            At
        );
        CeremonyStepRecord[] lines =
        [
            first,
            CeremonyTranscript.Next(
                "hoaban-g1",
                first.Hash,
                2,
                "central-signing-key",
                "Made the key",
                "software:1",
                At.AddSeconds(1)
            ),
        ];
        return new CeremonyTranscript("hoaban-g1", new string('a', 64), lines, Rehearsed: false);
    }

    private async Task<string> SignAsync(string file, string name, string form)
    {
        var place = Path.GetDirectoryName(file)!;
        var made = await OutsideTool.RunInAsync(
            place,
            "openssl",
            [
                .. "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout w.key -out w.pem -days 2 -subj".Split(
                    ' '
                ),
                $"/CN={name}",
            ]
        );
        made.ExitCode.ShouldBe(0, made.Both);
        var signature = Path.Combine(place, $"{name}.p7s");
        var signed = await OutsideTool.RunInAsync(
            place,
            "openssl",
            "cms",
            "-sign",
            "-binary",
            "-in",
            file,
            "-outform",
            form,
            "-out",
            signature,
            "-signer",
            "w.pem",
            "-inkey",
            "w.key"
        );
        signed.ExitCode.ShouldBe(0, signed.Both);
        return signature;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        params string[] arguments
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["ceremony", "verify-transcript", .. arguments],
            output,
            error
        );
        return (code, output.ToString(), error.ToString());
    }
}
