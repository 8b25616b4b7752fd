using System.Globalization;
using System.Text;
using AnTin.Signatures.Tests.Trust;
using AnTin.Signatures.Trust;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Trust lists that ask for harm: each is answered, soon, and none that was touched is ever believed.
/// <c>ANTIN_FUZZ_COUNT</c> sets how many spoiled inputs there are, <c>ANTIN_FUZZ_SEED</c> the first seed.
/// </summary>
public sealed class HostileTrustListTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private static readonly int Count = FromEnvironment("ANTIN_FUZZ_COUNT", 300);
    private static readonly int FirstSeed = FromEnvironment("ANTIN_FUZZ_SEED", 1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private TrustedListMaker Maker =>
        new()
        {
            Services =
            [
                new(
                    "CA/QC",
                    fixture.Authority.Authority,
                    ("granted", TestAuthority.SigningTime.AddYears(-1))
                ),
            ],
        };

    [Fact]
    public async Task Etsi_Spoiled_IsAnsweredAndNeverBelieved()
    {
        var original = await Maker.SignAsync(fixture.Authority.Device);
        var reading = new TrustListReading { Signers = [fixture.Authority.Device.Certificate] };
        var right = (await TrustListReader.ReadAsync(original, reading)).List!;
        right.Authenticity.ShouldBe(TrustListAuthenticity.Signed);
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var spoiled = new SpoiledBytes((ulong)seed).Spoil(original);
            var result = await TrustListReader.ReadAsync(spoiled, reading);

            // What is still believed says the same: the change fell on something that has no meaning.
            if (result.List is { IsBelieved: true } list)
            {
                list.Services.Select(one => one.Certificates[0])
                    .ShouldBe(right.Services.Select(one => one.Certificates[0]), $"seed {seed}");
                list.Services.SelectMany(one => one.Periods)
                    .ShouldBe(right.Services.SelectMany(one => one.Periods), $"seed {seed}");
                list.SequenceNumber.ShouldBe(right.SequenceNumber, $"seed {seed}");
            }
        }
    }

    [Fact]
    public async Task Json_Spoiled_IsAnswered()
    {
        var original = Encoding.UTF8.GetBytes(
            $$"""{"Version":1,"ListIdentifier":"HB","SequenceNumber":1,"ThisUpdate":"2026-01-01T00:00:00Z","NextUpdate":"2027-01-01T00:00:00Z","Cerificates":["{{Convert.ToBase64String(
                fixture.Authority.Root.Encoded.Span
            )}}",{"Certificate":"{{Convert.ToBase64String(
                fixture.Authority.Authority.Encoded.Span
            )}}","Since":1,"Until":"2027-01-01T00:00:00Z"}]}"""
        );
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var result = await TrustListReader.ReadAsync(
                new SpoiledBytes((ulong)seed).Spoil(original),
                new TrustListReading()
            );

            (result.Succeeded || result.Fault.Sentence.En.Length > 0).ShouldBeTrue($"seed {seed}");
        }
    }

    [Fact]
    public async Task Etsi_WithADocumentType_IsRefused()
    {
        var bomb = Maker
            .Write()
            .Replace(
                "<TrustServiceStatusList ",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><TrustServiceStatusList ",
                StringComparison.Ordinal
            )
            .Replace("Bộ Hoa Ban", "&c;", StringComparison.Ordinal);

        var result = await ReadAsync(bomb).WaitAsync(Soon);

        result.Fault!.Sentence.En.ShouldContain("document type");
    }

    [Fact]
    public async Task Etsi_NestedWithoutEnd_IsRefused()
    {
        var deep = Maker
            .Write()
            .Replace(
                "<TSPServices>",
                string.Concat(Enumerable.Repeat("<TSPServices>", 100_000)),
                StringComparison.Ordinal
            );

        var result = await ReadAsync(deep).WaitAsync(Soon);

        result.Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData('<')]
    [InlineData('{')]
    [InlineData('0')]
    public async Task List_OfAHundredMegabytes_IsRefusedAtOnce(char first)
    {
        var large = new byte[100_000_000];
        large.AsSpan().Fill((byte)' ');
        large[0] = (byte)first;

        var result = await TrustListReader
            .ReadAsync(large, new TrustListReading())
            .AsTask()
            .WaitAsync(Soon);

        result.Fault!.Sentence.En.ShouldContain("32 MiB");
    }

    [Fact]
    public async Task Etsi_WithMoreServicesThanReason_IsRefused()
    {
        var list = Maker.Write();
        var (from, to) = (
            list.IndexOf("<TSPService>", StringComparison.Ordinal),
            list.IndexOf("</TSPServices>", StringComparison.Ordinal)
        );
        var service = list[from..to]
            .Replace(
                Convert.ToBase64String(fixture.Authority.Authority.Encoded.Span),
                "",
                StringComparison.Ordinal
            );
        var many = list[..from] + string.Concat(Enumerable.Repeat(service, 20_001)) + list[to..];

        var result = await ReadAsync(many).WaitAsync(Soon);

        result.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Json_NestedWithoutEnd_IsRefused()
    {
        var result = await ReadAsync("{\"a\":" + new string('[', 100_000)).WaitAsync(Soon);

        result.Succeeded.ShouldBeFalse();
    }

    private static async Task<TrustListResult> ReadAsync(string text) =>
        await TrustListReader.ReadAsync(Encoding.UTF8.GetBytes(text), new TrustListReading());

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
