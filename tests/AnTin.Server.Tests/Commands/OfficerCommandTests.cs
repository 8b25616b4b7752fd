using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Text.Json;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Officers;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Signing;
using AnTin.Registration.Contracts;
using AnTin.Server.Commands;
using AnTin.Server.Commands.Officers;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Commands;

/// <summary>An officer's token away from the desk: it gets a key, shows what it is asked, signs it, and plain tools do the same.</summary>
public sealed class OfficerCommandTests : IDisposable
{
    private const string Decision = "HB-7-approval.json";

    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The two examples of the help, one after the other, with this machine's token in the place of theirs.</summary>
    [Fact]
    public async Task Examples_WithSoftHsm_MakeAKeyAndSignWhatTheyShow()
    {
        if (SoftHsm.Library is not { } library)
        {
            return;
        }

        var token = await SoftHsm.NewTokenAsync();
        var file = Write(Approval);
        var command = OfficerCommand.Create(SigningFolder.Clock, new StringReader("ký\n"));
        var examples = command
            .Subcommands.OrderBy(one => one.Name, StringComparer.Ordinal)
            .SelectMany(Examples.Of)
            .Select(example =>
                CommandLineParser
                    .SplitCommandLine(example)
                    .Skip(2)
                    .Select(word =>
                        word switch
                        {
                            "/usr/lib/softhsm/libsofthsm2.so" => library,
                            "officer" => token,
                            "pin.txt" => SoftHsm.PinFile(folder.In("")),
                            "decision.json" => file,
                            "answer.json" => folder.In("HB-7-approval.answer.json"),
                            _ => word,
                        }
                    )
                    .ToArray()
            )
            .ToList();

        var made = await SigningFolder.RunAsync(command, examples[0]);
        made.Code.ShouldBe(0, made.Error);
        var wish = JsonSerializer.Deserialize<TokenWish>(made.Output, JsonSerializerOptions.Web)!;
        CertificateSigningRequest
            .TryRead(Convert.FromBase64String(wish.Request), out var request, out _)
            .ShouldBeTrue();
        request!.ProvesPossession().ShouldBeTrue();
        (await SigningFolder.RunAsync(command, examples[0])).Output.ShouldContain(wish.Sha256);

        var signed = await SigningFolder.RunAsync(command, examples[1]);
        signed.Code.ShouldBe(0, signed.Error);
        var answer = Answer("HB-7-approval.answer.json");
        answer.Key.ShouldBe(wish.Sha256);
        Holds(request.PublicKey, answer.Signature).ShouldBeTrue();
        await PlainToolsAgreeAsync(library, token, request.PublicKey);
    }

    [Fact]
    public async Task Sign_ShowsWhatTheSignatureCovers()
    {
        var (code, said, error) = await SignAsync(Write(Approval), "ký");

        code.ShouldBe(0, error);
        foreach (
            var shown in new[]
            {
                "phê duyệt / approval",
                "Cấp chứng thư cho cá nhân",
                "Trường THPT số 1 Hoa Ban",
                "HB-7",
                "pheduyet1@hoaban.gov.vn",
                "thamdinh1@hoaban.gov.vn",
                "1. Lò Thị Bình, binh.lt@hoaban.edu.vn, 84900000001",
                "2. Quàng Văn Đôi, doi.qv@hoaban.edu.vn, 84900000002",
                "PERSON_5Y, State, Central",
                "Token 0A1B2C3D, PKCS#10 sha256 ",
                "vanthu.thpt1@hoaban.edu.vn",
                Approval.Statement().Digest(),
            }
        )
        {
            said.ShouldContain(shown);
        }
    }

    /// <summary>A name that would turn the line round, or clear the screen.</summary>
    [Fact]
    public async Task Sign_NamesThatSteerTheTerminal_AreShownHarmless()
    {
        var hostile = Approval.Orders[0] with
        {
            Subject = Approval.Orders[0].Subject with { CommonName = "A\u202EB\u001B[2JC\n1. D" },
        };

        var (_, said, _) = await SignAsync(Write(Approval with { Orders = [hostile] }), "ký");

        said.ShouldContain("1. A\uFFFDB\uFFFD[2JC\uFFFD1. D, ");
        said.ShouldNotContain("\u202E");
        said.ShouldNotContain("\u001B");
    }

    [Theory]
    [InlineData("")]
    [InlineData("không")]
    [InlineData("k")]
    public async Task Sign_NotConfirmed_SignsNothing(string typed)
    {
        var (code, _, error) = await SignAsync(Write(Approval), typed);

        code.ShouldBe(1);
        error.ShouldContain("CLI-OFFICER-CONFIRM");
        File.Exists(folder.In("HB-7-approval.answer.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Sign_WithAFileForRehearsal_AsksNobodyWhereToldSo()
    {
        var (code, _, error) = await SignAsync(Write(Approval), "", "--yes");

        code.ShouldBe(0, error);
        var answer = Answer("HB-7-approval.answer.json");
        answer.Statement.ShouldBe(Approval.Statement().Digest());
        var again = await SignAsync(folder.In(Decision), "", "--yes");
        again.Error.ShouldContain("CLI-OFFICER-OUT");
        Answer("HB-7-approval.answer.json").Signature.ShouldBe(answer.Signature);
        (await SignAsync(folder.In(Decision), "", "--yes", "--overwrite")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Sign_AFileOfAnHourAgo_IsRefusedBeforeTheTokenIsAsked()
    {
        var old = Approval with { At = SigningFolder.Clock.GetUtcNow().AddMinutes(-61) };

        (await SignAsync(Write(old), "ký")).Error.ShouldContain("CLI-OFFICER-EXPIRED");
    }

    [Fact]
    public async Task Sign_AFileThatIsNoDecision_IsRefused()
    {
        File.WriteAllText(folder.In(Decision), "{}");

        (await SignAsync(folder.In(Decision), "ký")).Error.ShouldContain("CLI-OFFICER-FILE");
        (await SignAsync(folder.In("no.json"), "ký")).Error.ShouldContain("CLI-NO-FILE");
    }

    [Theory]
    [InlineData(false, "CLI-OFFICER-KEY")]
    [InlineData(true, "CLI-OFFICER-WHICH")]
    public async Task Sign_WithoutAKey_SaysWhereToGetOne(bool withToken, string code)
    {
        if (SoftHsm.Library is not { } library)
        {
            return;
        }

        string[] options = withToken
            ?
            [
                "--module",
                library,
                "--token",
                await SoftHsm.NewTokenAsync(),
                "--pin-file",
                SoftHsm.PinFile(folder.In("")),
            ]
            : [];

        var answered = await SigningFolder.RunAsync(
            OfficerCommand.Create(SigningFolder.Clock, TextReader.Null),
            ["sign", Write(Approval), "--yes", .. options]
        );

        answered.Code.ShouldBe(1);
        answered.Error.ShouldContain(code);
    }

    [Fact]
    public async Task Request_WithAWrongPin_SaysSoAndMakesNothing()
    {
        if (SoftHsm.Library is not { } library)
        {
            return;
        }

        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            [
                "officer",
                "request",
                "--officer",
                "thamdinh1@hoaban.gov.vn",
                "--authority",
                "services-g1",
                "--module",
                library,
                "--token",
                await SoftHsm.NewTokenAsync(),
                "--pin-file",
                SoftHsm.PinFile(folder.In(""), "000000"),
            ],
            output,
            error
        );

        code.ShouldBe(1);
        error.ToString().ShouldContain("CLI-KEYS");
        output.ToString().ShouldBeEmpty();
    }

    private static DecisionFile Approval
    {
        get
        {
            var at = SigningFolder.Clock.GetUtcNow();
            var first = new IssuanceOrder(
                Guid.Parse("0191a000-0000-7000-8000-000000000001"),
                Guid.Parse("0191a000-0000-7000-8000-000000000002"),
                "HB-7",
                Bloc.State,
                "PERSON_5Y",
                new PersonSubject(
                    "Lò Thị Bình",
                    "Hoa Ban",
                    ["Ủy ban nhân dân tỉnh Hoa Ban", "Trường THPT số 1 Hoa Ban"],
                    "binh.lt@hoaban.edu.vn"
                ),
                KeyCustody.Central,
                null,
                null,
                "84900000001",
                at,
                at.AddHours(72),
                "vanthu.thpt1@hoaban.edu.vn"
            );
            var second = first with
            {
                OrderId = Guid.Parse("0191a000-0000-7000-8000-000000000003"),
                Subject = first.Subject with
                {
                    CommonName = "Quàng Văn Đôi",
                    Mailbox = "doi.qv@hoaban.edu.vn",
                },
                Custody = KeyCustody.Token,
                DeviceSerial = "0A1B2C3D",
                CertificateRequest = [1, 2, 3],
                MobileNumber = "84900000002",
            };
            return new DecisionFile(
                DecisionFile.Version,
                DecisionRole.Approval,
                "pheduyet1@hoaban.gov.vn",
                "thamdinh1@hoaban.gov.vn",
                "HB-7",
                at,
                [7],
                [first, second],
                "Cấp chứng thư cho cá nhân",
                "Trường THPT số 1 Hoa Ban"
            );
        }
    }

    private string Write(DecisionFile decision)
    {
        File.WriteAllBytes(folder.In(Decision), decision.Write());
        return folder.In(Decision);
    }

    private TokenAnswer Answer(string name)
    {
        TokenAnswer.TryRead(File.ReadAllBytes(folder.In(name)), out var answer).ShouldBeTrue();
        return answer!;
    }

    private Task<(int Code, string Output, string Error)> SignAsync(
        string file,
        string typed,
        params string[] more
    ) =>
        SigningFolder.RunAsync(
            OfficerCommand.Create(SigningFolder.Clock, new StringReader(typed + "\n")),
            [
                "sign",
                file,
                "--p12",
                folder.In("key.p12"),
                "--password-file",
                folder.In("password.txt"),
                .. more,
            ]
        );

    private static bool Holds(PublicKeyInfo key, byte[] signature) =>
        SignatureVerifier.Verify(
            key.Encoded.Span,
            OfficerAlgorithm.Of(key),
            Approval.Statement().Octets(),
            signature
        );

    /// <summary>The line of the desk's page, and openssl over both signatures.</summary>
    private async Task PlainToolsAgreeAsync(string library, string token, PublicKeyInfo key)
    {
        if (!OutsideTool.Exists("pkcs11-tool"))
        {
            return;
        }

        var (text, signature, pem) = (folder.In("s.txt"), folder.In("s.sig"), folder.In("k.pem"));
        await File.WriteAllBytesAsync(text, Approval.Statement().Octets());
        await File.WriteAllTextAsync(pem, PemEncoding.WriteString("PUBLIC KEY", key.Encoded.Span));
        var listed = await OutsideTool.RunAsync(
            "pkcs11-tool",
            "--module",
            library,
            "--token-label",
            token,
            "--list-objects",
            "--type",
            "pubkey"
        );
        var id = listed.Both.Split("ID:")[1].Trim().Split('\n')[0];
        var hash = folder.In("s.sha256");
        await OutsideTool.RunAsync("openssl", "dgst", "-sha256", "-binary", "-out", hash, text);
        var signed = await OutsideTool.RunAsync(
            "pkcs11-tool",
            [
                "--module",
                library,
                "--token-label",
                token,
                "--login",
                "--pin",
                SoftHsm.Pin,
                "--sign",
                "--id",
                id,
                "--mechanism",
                "ECDSA",
                "--signature-format",
                "openssl",
                "--input-file",
                hash,
                "--output-file",
                signature,
            ]
        );
        signed.ExitCode.ShouldBe(0, signed.Both);
        Holds(key, await File.ReadAllBytesAsync(signature)).ShouldBeTrue();
        await File.WriteAllBytesAsync(
            folder.In("a.sig"),
            Answer("HB-7-approval.answer.json").Signature
        );
        foreach (var one in new[] { signature, folder.In("a.sig") })
        {
            var verified = await OutsideTool.RunAsync(
                "openssl",
                "dgst",
                "-sha256",
                "-verify",
                pem,
                "-signature",
                one,
                text
            );
            verified.Both.ShouldContain("Verified OK");
        }
    }
}
