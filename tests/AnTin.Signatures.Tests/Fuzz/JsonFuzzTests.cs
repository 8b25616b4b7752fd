using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>JSON signatures, spoiled: each is answered, and clean only where what was signed is untouched.</summary>
public sealed class JsonFuzzTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private const int Usually = 300;

    private static readonly string[] Words =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        ".",
        "..",
        "null",
        "\"payload\":\"\",",
        "\"header\":{\"alg\":\"none\"},",
        "\"crit\":[],",
        "\\ud800",
        "\\u0000",
        "\0",
        "=",
        "eyJhbGciOiJub25lIn0",
        "\uFEFF",
        "1e999999",
        " ",
    ];

    [Theory]
    [InlineData(JsonSerialization.Flattened, SignatureLevel.BaselineLTA)]
    [InlineData(JsonSerialization.General, SignatureLevel.BaselineT)]
    [InlineData(JsonSerialization.Compact, SignatureLevel.BaselineB)]
    public async Task Json_Spoiled_IsAnswered(JsonSerialization serialization, SignatureLevel level)
    {
        var original = await SignAsync(serialization, level);
        JwsFile.TryRead(original, out var right, out _).ShouldBeTrue();
        await FuzzRun.RunAsync(
            $"json {serialization}",
            Usually,
            seed => new SpoiledFile(seed).Make(original, original, Words),
            async spoiled =>
            {
                var report = await ValidateAsync(spoiled);
                if (report.Signatures.Any(one => one.Clean))
                {
                    JwsFile.TryRead(spoiled, out var read, out _).ShouldBeTrue();
                    read!.Payload.ShouldBe(right!.Payload);
                    read.Signatures[0].ProtectedText.ShouldBe(right.Signatures[0].ProtectedText);
                    read.Signatures[0].ValueText.ShouldBe(right.Signatures[0].ValueText);
                }
            },
            output.WriteLine
        );
    }

    /// <summary>The members of <c>etsiU</c> are base64 of their own: spoiled inside, they still are members.</summary>
    [Fact]
    public async Task UnsignedHeader_SpoiledInside_IsAnswered()
    {
        var file = JsonNode
            .Parse(await SignAsync(JsonSerialization.Flattened, SignatureLevel.BaselineLT))!
            .AsObject();
        var element = Base64Url.DecodeFromChars(file.EtsiU()[1]!.GetValue<string>());
        await FuzzRun.RunAsync(
            "json etsiU",
            Usually,
            seed =>
            {
                file.EtsiU()[1] = Base64Url.EncodeToString(
                    new SpoiledFile(seed).Make(element, element, Words)
                );
                return Encoding.UTF8.GetBytes(file.ToJsonString());
            },
            async spoiled => (await ValidateAsync(spoiled)).Signatures.ShouldHaveSingleItem(),
            output.WriteLine
        );
    }

    private Task<byte[]> SignAsync(JsonSerialization serialization, SignatureLevel level) =>
        fixture.Authority.SignJsonFileAsync(
            level,
            change: options => options with { Serialization = serialization }
        );

    private static async Task<ValidationReport> ValidateAsync(byte[] file) =>
        await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext { At = TestAuthority.SigningTime }
        );
}
