using System.Security.Cryptography;
using System.Text;
using AnTin.Signatures.Jades;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>Headers Digest and Content-Digest, spoiled: they fit only where the right digest stands in them.</summary>
public sealed class HttpDigestFuzzTests(ITestOutputHelper output)
{
    private const int Usually = 3_000;
    private static readonly byte[] Body = "{}"u8.ToArray();

    private static readonly string[] Words =
    [
        ",",
        ";",
        "=",
        ":",
        "sha-256=",
        "SHA-512=",
        "md5=:AA==:",
        "\n",
        "\t",
        ", ,",
        "=:",
        ":;a=1",
    ];

    [Theory]
    [InlineData("digest", "SHA-256={0}")]
    [InlineData("content-digest", "sha-256=:{0}:, sha-512=:{1}:")]
    public Task Digest_Spoiled_FitsOnlyWithTheDigest(string name, string form)
    {
        var right = Convert.ToBase64String(SHA256.HashData(Body));
        var longer = Convert.ToBase64String(SHA512.HashData(Body));
        var value = Encoding.UTF8.GetBytes(
            form.Replace("{0}", right, StringComparison.Ordinal)
                .Replace("{1}", longer, StringComparison.Ordinal)
        );
        var objects = new DetachedObjects(DetachedObjects.HttpHeaders, [name], null, []);
        return FuzzRun.RunAsync(
            name,
            Usually,
            seed => new SpoiledFile(seed).Make(value, value, Words),
            input =>
            {
                var spoiled = Encoding.UTF8.GetString(input);
                HttpHeader[] headers = [new(name, spoiled)];
                if (HttpHeaderContent.Fits(objects, headers, Body) == true)
                {
                    (
                        spoiled.Contains(right, StringComparison.Ordinal)
                        || spoiled.Contains(longer, StringComparison.Ordinal)
                    ).ShouldBeTrue(spoiled);
                }
            },
            output.WriteLine
        );
    }
}
