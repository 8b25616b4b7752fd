using System.Text;
using AnTin.Signatures.Tests.Trust;
using AnTin.Signatures.Trust;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>Trust lists, spoiled: each is answered, and none that was touched is ever believed.</summary>
public sealed class TrustListFuzzTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private const int Usually = 300;

    private static readonly string[] Words =
    [
        "<",
        "&#0;",
        "<!--",
        "xmlns=\"\"",
        "Id=\"x\"",
        "{",
        "[",
        ",",
        "null",
        "1e999",
        "9999-12-31T23:59:59Z",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    ];

    [Fact]
    public async Task Etsi_Spoiled_IsAnsweredAndNeverBelieved()
    {
        var maker = new TrustedListMaker
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
        var original = await maker.SignAsync(fixture.Authority.Device);
        var reading = new TrustListReading { Signers = [fixture.Authority.Device.Certificate] };
        var right = (await TrustListReader.ReadAsync(original, reading)).List!;
        right.Authenticity.ShouldBe(TrustListAuthenticity.Signed);
        await FuzzAsync(
            "trust list of ETSI",
            original,
            async spoiled =>
            {
                // What is still believed says the same: the change fell on something that has no meaning.
                if (
                    (await TrustListReader.ReadAsync(spoiled, reading)).List is
                    { IsBelieved: true } list
                )
                {
                    list.Services.Select(one => one.Certificates[0])
                        .ShouldBe(right.Services.Select(one => one.Certificates[0]));
                    list.Services.SelectMany(one => one.Periods)
                        .ShouldBe(right.Services.SelectMany(one => one.Periods));
                    list.SequenceNumber.ShouldBe(right.SequenceNumber);
                }
            }
        );
    }

    [Fact]
    public Task Json_Spoiled_IsAnswered()
    {
        var (root, authority) = (fixture.Authority.Root, fixture.Authority.Authority);
        return FuzzAsync(
            "trust list in JSON",
            Encoding.UTF8.GetBytes(
                $$"""{"Version":1,"ListIdentifier":"HB","SequenceNumber":1,"ThisUpdate":"2026-01-01T00:00:00Z","NextUpdate":"2027-01-01T00:00:00Z","Cerificates":["{{Convert.ToBase64String(
                    root.Encoded.Span
                )}}",{"Certificate":"{{Convert.ToBase64String(
                    authority.Encoded.Span
                )}}","Since":1,"Until":"2027-01-01T00:00:00Z"}]}"""
            ),
            async spoiled =>
            {
                var result = await TrustListReader.ReadAsync(spoiled, new TrustListReading());
                (result.Succeeded || result.Fault.Sentence.En.Length > 0).ShouldBeTrue();
            }
        );
    }

    private Task FuzzAsync(string target, byte[] original, Func<byte[], Task> read) =>
        FuzzRun.RunAsync(
            target,
            Usually,
            seed => new SpoiledFile(seed).Make(original, original, Words),
            read,
            output.WriteLine
        );
}
