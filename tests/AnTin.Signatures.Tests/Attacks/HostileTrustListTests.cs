using System.Text;
using AnTin.Signatures.Tests.Trust;
using AnTin.Signatures.Trust;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Trust lists that ask for harm: each is answered, soon.</summary>
public sealed class HostileTrustListTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
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
}
