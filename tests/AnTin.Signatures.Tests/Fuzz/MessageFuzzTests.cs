using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>
/// CMS messages with all that they may carry, spoiled: each is answered, and none of the signatures in it is clean that
/// was not before.
/// </summary>
public sealed class MessageFuzzTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private const int Usually = 300;

    private static readonly string[] Words =
    [
        "\0",
        "0\u0080",
        "\0\0",
        "0\u0084\u007f\u007f\u007f\u007f",
        "$\u0080",
        "\u0006\u0003*\u0003\u0004",
    ];

    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Message_Spoiled_IsAnsweredAndShowsNoOtherContentAsSigned()
    {
        var original = await FullAsync();
        await FuzzAsync(
            "cms with all attributes",
            Usually,
            seed => Spoil(original, seed),
            async spoiled =>
            {
                var report = await ValidateAsync(spoiled);
                report
                    .Signatures.Where(one => one.Clean)
                    .ShouldAllBe(one => one.Integrity == Integrity.Intact);
                if (report.Signatures is [{ Clean: true }, ..])
                {
                    CadesMessages
                        .Read(spoiled)
                        .Content!.Value.ToArray()
                        .ShouldBe(CadesMessages.Content);
                }
            }
        );
    }

    [Fact]
    public async Task MessageInAContainer_Spoiled_IsAnswered()
    {
        var message = await FullAsync();
        await FuzzAsync(
            "cms in a container",
            Usually,
            seed =>
                Zips.Of(
                    ("mimetype", "application/vnd.etsi.asic-s+zip"u8.ToArray()),
                    ("a.txt", CadesMessages.Content),
                    ("META-INF/signature.p7s", Spoil(message, seed)),
                    ("META-INF/timestamp.tst", Spoil(message, ~seed))
                ),
            async container =>
                (await ValidateAsync(container)).Conclusion.ShouldNotBe(Conclusion.TotalPassed)
        );
    }

    /// <summary>Whatever extension makes of a spoiled file of any kind, it is an answer, and nothing broken leaves it.</summary>
    [Theory]
    [InlineData(SignedKind.Pdf)]
    [InlineData(SignedKind.Cms)]
    [InlineData(SignedKind.Xml)]
    [InlineData(SignedKind.AsicXades)]
    [InlineData(SignedKind.AsicCades)]
    [InlineData(SignedKind.Json)]
    public async Task Extension_OfASpoiledFile_IsAnswered(SignedKind kind)
    {
        var original = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineLTA);
        await FuzzAsync(
            $"extension of {kind}",
            Usually / 6,
            seed => Spoil(original, seed),
            ExtendAsync
        );
    }

    private async Task ExtendAsync(byte[] spoiled)
    {
        var extended = await Extension.ExtendAsync(
            PdfSource.FromMemory(spoiled),
            new ExtensionOptions
            {
                Level = SignatureLevel.BaselineLTA,
                Timestamps = Authority,
                Context = Authority.Context(),
            }
        );
        if (extended.Succeeded)
        {
            var report = await ValidateAsync(extended.Value.ToArray());
            report.Signatures.ShouldAllBe(one => one.Clean);
        }
    }

    private Task FuzzAsync(
        string target,
        int usually,
        Func<ulong, byte[]> spoil,
        Func<byte[], Task> read
    ) => FuzzRun.RunAsync(target, usually, spoil, read, output.WriteLine);

    private static byte[] Spoil(byte[] original, ulong seed) =>
        new SpoiledFile(seed).Make(original, original, Words);

    private async Task<byte[]> FullAsync()
    {
        var message = await Authority.ArchivedAsync();
        var counter = CadesMessages.Read(
            CadesMessages.Write(
                Authority.Organisation,
                CadesMessages.Read(message).Signers[0].Signature.ToArray(),
                [],
                isCountersignature: true
            )
        );
        return CadesMessages.WithAttributes(
            message,
            own =>
                [
                    .. own,
                    CmsAttribute.Create(Oids.CounterSignature, counter.Signers[0].Encoded),
                    CmsAttribute.Create(
                        CadesOids.ArchiveTimestampV2,
                        CadesMessages.Value(message, Oids.SignatureTimestamp)
                    ),
                ]
        );
    }

    private async Task<ValidationReport> ValidateAsync(byte[] file) =>
        await Authority.CheckAsync(file, online: false);
}
