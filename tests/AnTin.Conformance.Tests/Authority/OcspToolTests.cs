using System.Globalization;
using AnTin.TestKit;

namespace AnTin.Conformance.Tests.Authority;

/// <summary>openssl ocsp and GnuTLS's ocsptool against the live responder.</summary>
public sealed class OcspToolTests
{
    [Fact]
    public async Task Post_OpensslOcsp_GoodRevokedUnknown()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();

        var good = await AskAsync(evidence, "-cert", evidence.Good);
        var revoked = await AskAsync(evidence, "-cert", evidence.Revoked);
        var unknown = await AskAsync(evidence, "-serial", "0x5A00112233445566778899AABBCCDDEEFF");

        good.Both.ShouldContain("Response verify OK");
        good.Both.ShouldContain("good.pem: good");
        good.Both.ShouldNotContain("WARNING: no nonce");
        revoked.Both.ShouldContain("revoked.pem: revoked");
        revoked.Both.ShouldContain("Reason: keyCompromise");
        unknown.Both.ShouldContain(": unknown");
    }

    [Fact]
    public async Task Post_OpensslOcspSha256AndTwoCertificates_BothAnswered()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();

        var both = await AskAsync(
            evidence,
            "-sha256",
            "-cert",
            evidence.Good,
            "-cert",
            evidence.Revoked
        );

        both.Both.ShouldContain("Response verify OK");
        both.Both.ShouldContain("good.pem: good");
        both.Both.ShouldContain("revoked.pem: revoked");
    }

    [Fact]
    public async Task Get_RequestMadeByOpenssl_AnswerVerifiedByOpenssl()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var request = evidence.File("request.der");
        await OutsideTool.RunAsync(
            "openssl",
            "ocsp",
            "-issuer",
            evidence.State,
            "-cert",
            evidence.Revoked,
            "-no_nonce",
            "-reqout",
            request
        );
        var path = Uri.EscapeDataString(
            Convert.ToBase64String(await File.ReadAllBytesAsync(request))
        );
        using var http = new HttpClient();
        var response = evidence.File("response.der");
        await File.WriteAllBytesAsync(
            response,
            await http.GetByteArrayAsync(evidence.Live.Url($"/ocsp/{path}"))
        );

        var answer = await OutsideTool.RunAsync(
            "openssl",
            "ocsp",
            "-respin",
            response,
            "-issuer",
            evidence.State,
            "-cert",
            evidence.Revoked,
            "-CAfile",
            evidence.Root,
            "-verify_other",
            evidence.State,
            "-no_nonce"
        );

        answer.Both.ShouldContain("Response verify OK");
        answer.Both.ShouldContain("revoked.pem: revoked");
    }

    [Fact]
    public async Task Post_Ocsptool_GoodAndRevoked()
    {
        if (!OutsideTool.Exists("ocsptool"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();

        var good = await OcsptoolAsync(evidence, evidence.Good);
        var revoked = await OcsptoolAsync(evidence, evidence.Revoked);

        good.Both.ShouldContain("Certificate Status: good");
        good.Both.ShouldContain("Verifying OCSP Response: Success.");
        revoked.Both.ShouldContain("Certificate Status: revoked");
    }

    [Fact]
    public async Task Post_SeveralQuestions_OcsptoolReadsEachAnswerAndOpensslTheArchiveCutoff()
    {
        if (!OutsideTool.Exists("openssl") || !OutsideTool.Exists("ocsptool"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var response = evidence.File("response.der");

        var asked = await AskAsync(
            evidence,
            "-cert",
            evidence.Good,
            "-serial",
            "0x5A00112233445566778899AABBCCDDEEFF",
            "-cert",
            evidence.Revoked,
            "-resp_text",
            "-respout",
            response
        );
        var read = await OutsideTool.RunAsync("ocsptool", "-j", "--infile", response);

        // Seven years back for every certificate on record; nothing is promised about one that is not.
        var lines = asked.Both.Split('\n', StringSplitOptions.TrimEntries);
        var cutoffs = lines
            .Index()
            .Where(line => line.Item.StartsWith("OCSP Archive Cutoff", StringComparison.Ordinal))
            .Select(line => Time(lines[line.Index + 1]))
            .ToList();
        cutoffs.Count.ShouldBe(2);
        var kept = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(7 * 365);
        cutoffs.ShouldAllBe(at => (kept - at).Duration() < TimeSpan.FromMinutes(10));
        read.Output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("Certificate Status: ", StringComparison.Ordinal))
            .ShouldBe([
                "Certificate Status: good",
                "Certificate Status: unknown",
                "Certificate Status: revoked",
            ]);
    }

    /// <summary>"Nov 24 23:58:01 2019 GMT".</summary>
    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(
            text.Replace("  ", " ", StringComparison.Ordinal),
            "MMM d HH:mm:ss yyyy 'GMT'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );

    private static Task<ToolAnswer> AskAsync(Evidence evidence, params string[] about) =>
        OutsideTool.RunAsync(
            "openssl",
            [
                "ocsp",
                "-url",
                evidence.Live.Url("/ocsp"),
                "-issuer",
                evidence.State,
                .. about,
                "-CAfile",
                evidence.Root,
                "-verify_other",
                evidence.State,
            ]
        );

    private static Task<ToolAnswer> OcsptoolAsync(Evidence evidence, string certificate) =>
        OutsideTool.RunAsync(
            "ocsptool",
            $"--ask={evidence.Live.Url("/ocsp")}",
            "--load-issuer",
            evidence.State,
            "--load-cert",
            certificate,
            "--load-signer",
            evidence.State,
            "--nonce"
        );
}
