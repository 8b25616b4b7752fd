using System.Text;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Trust;

namespace AnTin.Signatures.Tests.Trust;

public sealed class JsonTrustListTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private string Root => Convert.ToBase64String(fixture.Authority.Root.Encoded.Span);

    private string Authority => Convert.ToBase64String(fixture.Authority.Authority.Encoded.Span);

    [Theory]
    [InlineData("Cerificates")]
    [InlineData("Certificates")]
    [InlineData("cerificates")]
    public async Task List_UnderEitherSpelling_IsRead(string name)
    {
        var list = await ReadAsync(List($"\"{Root}\", \"{Authority}\"", name));

        list.Name.ShouldBe("HB-1");
        list.Kind.ShouldBe(TrustListKind.Json);
        list.IsBelieved.ShouldBeTrue();
        list.SequenceNumber.ShouldBe(12);
        list.NextUpdate.ShouldBe(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        list.IsStale(list.NextUpdate!.Value.AddDays(1)).ShouldBeTrue();
        list.Services.Select(one => one.Certificates[0])
            .ShouldBe([fixture.Authority.Root, fixture.Authority.Authority]);
        list.Services[0]
            .Current.ShouldBe(
                new TrustPeriod(TrustNames.AnyService, TrustNames.Listed, null, null)
            );
    }

    [Fact]
    public async Task Entry_MayBePemOrAnObject()
    {
        var pem = CertificateFile
            .ToPem(fixture.Authority.Root.Encoded.Span)
            .Replace("\n", "\\n", StringComparison.Ordinal);

        var list = await ReadAsync(
            List(
                $$"""
                "{{pem}}",
                {"Name": "Cấp hai", "Certificate": "{{Authority}}", "Status": "granted", "Since": "2026-01-01T00:00:00Z", "Until": 1800000000, "Other": 1}
                """
            )
        );

        list.Services[1].Name.ShouldBe("Cấp hai");
        list.Services[1]
            .Current.ShouldBe(
                new TrustPeriod(
                    TrustNames.AnyService,
                    TrustNames.Listed,
                    new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                    DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)
                )
            );
    }

    [Fact]
    public async Task Entry_WithABadStatus_IsListedButNotTrusted()
    {
        var list = await ReadAsync(List($$"""{"Certificate": "{{Root}}", "Status": "revoked"}"""));

        list.Services.ShouldHaveSingleItem().Current.Status.ShouldBe("revoked");
    }

    [Fact]
    public async Task Entry_ThatComesTwice_CountsOnceWithARemark()
    {
        var list = await ReadAsync(List($"\"{Root}\", \"{Root}\""));

        list.Services.ShouldHaveSingleItem();
        list.Remarks.ShouldHaveSingleItem().Place.ShouldBe("$.Cerificates[1]");
    }

    [Fact]
    public async Task Entry_ThatComesTwiceWithAnotherStatus_IsKeptAndRemarked()
    {
        var list = await ReadAsync(
            List($$"""{"Certificate": "{{Root}}", "Status": "revoked"}, "{{Root}}" """)
        );

        list.Services.Select(one => one.Current.Status).ShouldBe(["revoked", "listed"]);
        list.Remarks.ShouldHaveSingleItem().Sentence.En.ShouldContain("another status");
    }

    [Fact]
    public async Task Member_ThatNobodyKnows_IsRemarkedOnce()
    {
        var list = await ReadAsync(
            List(
                    $$"""{"Certificate": "{{Root}}", "State": "revoked"}, {"Certificate": "{{Authority}}", "State": "revoked"}"""
                )
                .Replace("\"Version\"", "\"Comment\": 1, \"Version\"", StringComparison.Ordinal)
        );

        list.Services.Count.ShouldBe(2);
        list.Remarks.Select(one => one.Place).ShouldBe(["$.Comment", "$.Cerificates[0].State"]);
    }

    [Theory]
    [InlineData(
        "\"Cerificates\": [",
        "\"Cerificates\": [{\"Status\":\"granted\",\"status\":\"revoked\",\"Cert\":\"\"},",
        "$.Cerificates[0]"
    )]
    [InlineData("\"Version\": 1", "\"Version\": 2", "$.Version")]
    [InlineData("\"Version\": 1,", "", "$.Version")]
    [InlineData("\"SequenceNumber\": 12", "\"SequenceNumber\": -1", "$.SequenceNumber")]
    [InlineData("\"SequenceNumber\": 12,", "", "$.SequenceNumber")]
    [InlineData("2027-01-01T00:00:00Z", "soon", "$.NextUpdate")]
    [InlineData("2027-01-01T00:00:00Z", "2020-01-01T00:00:00Z", "$.NextUpdate")]
    [InlineData("\"Cerificates\"", "\"Certs\"", "$.Cerificates")]
    [InlineData("\"Cerificates\": [", "\"Cerificates\": [7,", "$.Cerificates[0]")]
    [InlineData("\"Cerificates\": [", "\"Cerificates\": [\"AAAA\",", "$.Cerificates[0]")]
    [InlineData("\"Cerificates\": [", "\"Cerificates\": [{\"x\":1},", "$.Cerificates[0]")]
    [InlineData("\"Cerificates\":", "\"Certificates\": [], \"Cerificates\":", "$.Certificates")]
    [InlineData("\"Version\": 1", "\"version\": 1, \"Version\": 1", "$.Version")]
    [InlineData("\"ThisUpdate\"", "ThisUpdate", "line 5")]
    public async Task List_ThatIsWrong_IsRefusedWithItsPlace(
        string before,
        string after,
        string place
    )
    {
        var right = List($"\"{Root}\"");
        var wrong = right.Replace(before, after, StringComparison.Ordinal);
        wrong.ShouldNotBe(right);

        var result = await TrustListReader.ReadAsync(
            Encoding.UTF8.GetBytes(wrong),
            new TrustListReading()
        );

        result.Fault!.Place.ShouldBe(place, result.Fault.ToString());
    }

    /// <summary>Two programs that read one list must not read two: the second member of a name is how that is done.</summary>
    [Fact]
    public async Task List_WithAMemberTwice_IsRefused()
    {
        var wrong = List($"\"{Root}\"")
            .Replace(
                "\"SequenceNumber\": 12",
                "\"SequenceNumber\": 12, \"SequenceNumber\": 13",
                StringComparison.Ordinal
            );

        var result = await TrustListReader.ReadAsync(
            Encoding.UTF8.GetBytes(wrong),
            new TrustListReading()
        );

        result.Fault!.Sentence.En.ShouldContain("SequenceNumber");
    }

    [Fact]
    public async Task List_OlderThanTheOneSeen_IsRefused()
    {
        var file = Encoding.UTF8.GetBytes(List($"\"{Root}\""));

        var newer = await TrustListReader.ReadAsync(
            file,
            new TrustListReading { LastSequenceNumber = 13 }
        );
        var same = await TrustListReader.ReadAsync(
            file,
            new TrustListReading { LastSequenceNumber = 12 }
        );

        newer.Fault!.Place.ShouldBe("SequenceNumber");
        same.Succeeded.ShouldBeTrue();
    }

    private static string List(string entries, string name = "Cerificates") =>
        $$"""
            {
              "Version": 1,
              "ListIdentifier": "HB-1",
              "SequenceNumber": 12,
              "ThisUpdate": "2026-10-01T00:00:00Z",
              "NextUpdate": "2027-01-01T00:00:00Z",
              "{{name}}": [{{entries}}]
            }
            """;

    private static async Task<TrustList> ReadAsync(string json)
    {
        var result = await TrustListReader.ReadAsync(
            Encoding.UTF8.GetBytes(json),
            new TrustListReading { Name = "list.json" }
        );
        result.Fault.ShouldBeNull();
        return result.List!;
    }
}
