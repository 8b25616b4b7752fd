using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// JSON that asks for harm: each is answered, soon, and clean only where what was signed is untouched.
/// <c>ANTIN_FUZZ_COUNT</c> sets how many spoiled inputs there are, <c>ANTIN_FUZZ_SEED</c> the first seed.
/// </summary>
public sealed class HostileJsonTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
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

    private static readonly int Count = FromEnvironment("ANTIN_FUZZ_COUNT", 300);
    private static readonly int FirstSeed = FromEnvironment("ANTIN_FUZZ_SEED", 1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(JsonSerialization.Flattened, SignatureLevel.BaselineLTA)]
    [InlineData(JsonSerialization.General, SignatureLevel.BaselineT)]
    [InlineData(JsonSerialization.Compact, SignatureLevel.BaselineB)]
    public async Task Json_Spoiled_IsAnswered(JsonSerialization serialization, SignatureLevel level)
    {
        var original = await SignAsync(serialization, level);
        JwsFile.TryRead(original, out var right, out _).ShouldBeTrue();
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var spoiled = new SpoiledBytes((ulong)seed, Words).Spoil(original);

            var report = await ValidateAsync(spoiled);

            if (report.Signatures.Any(one => one.Clean))
            {
                JwsFile.TryRead(spoiled, out var read, out _).ShouldBeTrue($"seed {seed}");
                read!.Payload.ShouldBe(right!.Payload, $"seed {seed}");
                read.Signatures[0].ProtectedText.ShouldBe(right.Signatures[0].ProtectedText);
                read.Signatures[0].ValueText.ShouldBe(right.Signatures[0].ValueText);
            }
        }
    }

    [Fact]
    public async Task Etsiu_Spoiled_IsAnswered()
    {
        var original = await SignAsync(JsonSerialization.Flattened, SignatureLevel.BaselineLT);
        var file = JsonNode.Parse(original)!.AsObject();
        var element = System.Buffers.Text.Base64Url.DecodeFromChars(
            file.EtsiU()[1]!.GetValue<string>()
        );
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            file.EtsiU()[1] = System.Buffers.Text.Base64Url.EncodeToString(
                new SpoiledBytes((ulong)seed, Words).Spoil(element)
            );

            var report = await ValidateAsync(Encoding.UTF8.GetBytes(file.ToJsonString()));

            report.Signatures.ShouldHaveSingleItem($"seed {seed}");
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task Json_NestedBeyondReason_IsUnreadable(string open)
    {
        var text = "{\"signature\":" + string.Concat(Enumerable.Repeat(open, 1_000_000));

        var report = await ValidateAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    [Fact]
    public async Task Json_OfMillionsOfParts_IsUnreadable()
    {
        var text =
            "{\"signatures\":["
            + string.Join(',', Enumerable.Repeat("{}", 3_000_000))
            + "],\"payload\":\"\"}";

        var report = await ValidateAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain("too many");
    }

    [Fact]
    public async Task Compact_OfDots_IsUnreadable()
    {
        var text = "eyJhbGciOiJFUzI1NiJ9" + new string('.', 10_000_000);

        var report = await ValidateAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"Điều lệ","items":[1,2]}""")]
    public async Task Json_WithoutSignature_SaysSo(string text)
    {
        var report = await ValidateAsync(Encoding.UTF8.GetBytes(text));

        report.Conclusion.ShouldBe(Conclusion.NoSignature);
    }

    [Theory]
    [InlineData("eyes on the road.")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9")]
    [InlineData("eyJ0.")]
    public async Task Text_ThatOnlyBeginsLikeOne_IsUnknown(string text)
    {
        var report = await ValidateAsync(Encoding.UTF8.GetBytes(text));

        report.Format.ShouldBe(DocumentFormat.Unknown);
    }

    [Fact]
    public async Task Json_CutShort_IsUnreadable()
    {
        var original = await SignAsync(JsonSerialization.Flattened, SignatureLevel.BaselineB);

        var report = await ValidateAsync(original[..^20]);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    private async Task<byte[]> SignAsync(JsonSerialization serialization, SignatureLevel level)
    {
        var signed = await JsonSigner.SignAsync(
            JsonSignatures.Content,
            Authority.Person.Key,
            new JsonSigningOptions
            {
                Certificates = Authority.Person.Chain,
                At = Authority.Clock.AddMinutes(-1),
                Level = level,
                Timestamps = Authority,
                Evidence = Authority,
                Serialization = serialization,
            }
        );
        return signed.Value!;
    }

    private static async Task<AnTin.Signatures.Reports.ValidationReport> ValidateAsync(
        byte[] file
    ) =>
        await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext { At = TestAuthority.SigningTime }
        );

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : otherwise;
}
