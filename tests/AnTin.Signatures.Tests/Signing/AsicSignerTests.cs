using System.IO.Compression;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Validation;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Signing;

public sealed class AsicSignerTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private static readonly AsicFile Letter = new("thư đề nghị.txt", Bytes("Kính gửi"));
    private static readonly AsicFile List = new(
        "danh sách/1.xml",
        Bytes("<a/>"),
        "application/xml"
    );

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(SignatureLevel.BaselineB)]
    [InlineData(SignatureLevel.BaselineT)]
    [InlineData(SignatureLevel.BaselineLT)]
    [InlineData(SignatureLevel.BaselineLTA)]
    public async Task Sign_TwoFiles_PassesHereAndWithXmlsec(SignatureLevel level)
    {
        var container = await SignAsync([Letter, List], level);

        var signature = (await Authority.CheckAsync(container)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Level.ShouldBe(level);
        signature.Indication.ShouldBe(
            level == SignatureLevel.BaselineB ? Indication.Indeterminate : Indication.TotalPassed,
            signature.Sentence.En
        );
        await Authority.ShouldHoldAsync(
            output,
            OutsideVerdicts.Xmlsec(Authority, "META-INF/signatures001.xml"),
            Zips.Entries(container)
        );
    }

    [Fact]
    public async Task Sign_Simple_HoldsOneFile()
    {
        var container = await SignAsync([Letter], SignatureLevel.BaselineT, simple: true);

        (await Authority.CheckAsync(container)).Conclusion.ShouldBe(Conclusion.TotalPassed);
        using var zip = new ZipArchive(new MemoryStream(container));
        zip.Entries[0].FullName.ShouldBe("mimetype");
        zip.Entries[0].CompressedLength.ShouldBe(zip.Entries[0].Length);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("added")]
    [InlineData("taken")]
    [InlineData("renamed")]
    public async Task Container_TouchedAfterwards_IsNeverClean(string how)
    {
        var container = await SignAsync([Letter, List], SignatureLevel.BaselineT);
        using var stream = new MemoryStream();
        await stream.WriteAsync(container);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.GetEntry(Letter.Name)!;
            if (how != "added")
            {
                old.Delete();
            }

            if (how != "taken")
            {
                using var entry = zip.CreateEntry(how == "changed" ? Letter.Name : "khác.txt")
                    .Open();
                entry.Write(how == "renamed" ? Letter.Content.Span : Bytes("Kính gởi"));
            }
        }

        var report = await Authority.CheckAsync(stream.ToArray());

        report.Signatures.ShouldAllBe(one => !one.Clean);
        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
    }

    [Theory]
    [InlineData("mimetype")]
    [InlineData("META-INF/x")]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("")]
    public async Task Sign_NameThatCannotBe_IsRefused(string name)
    {
        var result = await AsicSigner.SignAsync(
            [new AsicFile(name, Letter.Content)],
            Authority.Person.Key,
            Options(SignatureLevel.BaselineB)
        );

        result.Refusal!.Code.ShouldBe("CONTAINER_NOT_POSSIBLE");
    }

    private AsicSigningOptions Options(SignatureLevel level) =>
        new()
        {
            Certificates = Authority.Person.Chain,
            At = Authority.Clock.AddMinutes(-1),
            Level = level,
            Timestamps = Authority,
            Evidence = Authority,
        };

    private async Task<byte[]> SignAsync(
        IReadOnlyList<AsicFile> files,
        SignatureLevel level,
        bool simple = false
    )
    {
        var result = await AsicSigner.SignAsync(
            files,
            Authority.Person.Key,
            Options(level) with
            {
                Simple = simple,
            }
        );
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
