using System.Net.Http.Headers;
using AnTin.TestKit;

namespace AnTin.Conformance.Tests.Authority;

/// <summary>openssl ts asks and checks; we only answer.</summary>
public sealed class TimeStampToolTests
{
    [Theory]
    [InlineData("-sha256")]
    [InlineData("-sha384")]
    [InlineData("-sha512")]
    public async Task Post_OpensslQuery_OpensslVerifies(string hash)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var data = evidence.File("document.txt");
        await File.WriteAllTextAsync(data, "Tỉnh Hoa Ban");
        var query = evidence.File("query.tsq");
        await OutsideTool.RunAsync(
            "openssl",
            "ts",
            "-query",
            "-data",
            data,
            hash,
            "-cert",
            "-out",
            query
        );
        var reply = evidence.File("reply.tsr");
        await File.WriteAllBytesAsync(
            reply,
            await PostAsync(evidence, await File.ReadAllBytesAsync(query))
        );

        // Only the root: the CA between travels in the token.
        var byQuery = await OutsideTool.RunAsync(
            "openssl",
            "ts",
            "-verify",
            "-queryfile",
            query,
            "-in",
            reply,
            "-CAfile",
            evidence.Root
        );
        var byData = await OutsideTool.RunAsync(
            "openssl",
            "ts",
            "-verify",
            "-data",
            data,
            "-in",
            reply,
            "-CAfile",
            evidence.Root,
            "-untrusted",
            evidence.Services
        );
        var shown = await OutsideTool.RunAsync("openssl", "ts", "-reply", "-in", reply, "-text");

        byQuery.Both.ShouldContain("Verification: OK");
        byData.Both.ShouldContain("Verification: OK");
        shown.Output.ShouldContain("Status: Granted.");
        shown.Output.ShouldContain("Policy OID: 2.16.704.1.1.1.1.2");
        shown.Output.ShouldContain("Accuracy: 0x01 seconds");
    }

    [Fact]
    public async Task Post_OpensslQueryWithSha1_IsRejectedByName()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var query = evidence.File("query.tsq");
        await OutsideTool.RunAsync(
            "openssl",
            "ts",
            "-query",
            "-digest",
            new string('0', 40),
            "-sha1",
            "-out",
            query
        );
        var reply = evidence.File("reply.tsr");
        await File.WriteAllBytesAsync(
            reply,
            await PostAsync(evidence, await File.ReadAllBytesAsync(query))
        );

        var shown = await OutsideTool.RunAsync("openssl", "ts", "-reply", "-in", reply, "-text");

        shown.Output.ShouldContain("Status: Rejected.");
        shown.Output.ShouldContain("unrecognized or unsupported algorithm identifier");
    }

    private static async Task<byte[]> PostAsync(Evidence evidence, byte[] query)
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(query);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var response = await http.PostAsync(evidence.Live.Url("/tsa"), content);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
