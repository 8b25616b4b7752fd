using System.IO.Compression;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Validation;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Signing;

/// <summary>Containers with CAdES inside, and further signatures in containers of either form.</summary>
public sealed class AsicCadesTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    public static TheoryData<SignedKind, SignatureLevel> Made() =>
        new()
        {
            { SignedKind.AsicSimpleCades, SignatureLevel.BaselineB },
            { SignedKind.AsicSimpleCades, SignatureLevel.BaselineT },
            { SignedKind.AsicSimpleCades, SignatureLevel.BaselineLT },
            { SignedKind.AsicSimpleCades, SignatureLevel.BaselineLTA },
            { SignedKind.AsicCades, SignatureLevel.BaselineB },
            { SignedKind.AsicCades, SignatureLevel.BaselineT },
            { SignedKind.AsicCades, SignatureLevel.BaselineLT },
            { SignedKind.AsicCades, SignatureLevel.BaselineLTA },
        };

    [Theory]
    [MemberData(nameof(Made))]
    public async Task Sign_AtALevel_PassesHereAndWithOpenssl(SignedKind kind, SignatureLevel level)
    {
        var container = await SignedKinds.SignAsync(Authority, kind, level);

        var report = await SignedKinds.CheckAsync(
            Authority,
            kind,
            container,
            online: level < SignatureLevel.BaselineLT
        );

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Level.ShouldBe(level);
        signature.Coverage.ShouldBe(Coverage.WholeFile);
        signature.Indication.ShouldBe(
            level == SignatureLevel.BaselineB ? Indication.Indeterminate : Indication.TotalPassed,
            signature.Sentence.En
        );
        await OpensslAsync(kind, container);
    }

    [Theory]
    [InlineData(SignedKind.AsicSimpleXades)]
    [InlineData(SignedKind.AsicXades)]
    [InlineData(SignedKind.AsicSimpleCades)]
    [InlineData(SignedKind.AsicCades)]
    public async Task Add_ToASignedContainer_LeavesTheFirstAsItWas(SignedKind kind)
    {
        var first = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineLTA);

        var both = await AddAsync(first, SignatureLevel.BaselineLT);

        both.Refusal.ShouldBeNull();
        var report = await SignedKinds.CheckAsync(Authority, kind, both.Value!, online: false);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(one => one.Clean && one.Coverage == Coverage.WholeFile);
        report
            .Signatures.Select(one => one.Level)
            .ShouldBe([SignatureLevel.BaselineLTA, SignatureLevel.BaselineLT], ignoreOrder: true);
    }

    [Fact]
    public async Task Add_AtLevelLtaToAnArchivedContainer_StampsItAnew()
    {
        var first = await SignedKinds.SignAsync(
            Authority,
            SignedKind.AsicCades,
            SignatureLevel.BaselineLTA
        );

        var both = await AddAsync(first, SignatureLevel.BaselineLTA);

        using var zip = new ZipArchive(new MemoryStream(both.Value!));
        zip.Entries.Select(one => one.FullName)
            .Where(name => name.StartsWith("META-INF/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "META-INF/ASiCArchiveManifest.xml",
                "META-INF/ASiCArchiveManifest001.xml",
                "META-INF/ASiCManifest001.xml",
                "META-INF/ASiCManifest002.xml",
                "META-INF/signature001.p7s",
                "META-INF/signature002.p7s",
                "META-INF/timestamp001.tst",
                "META-INF/timestamp002.tst",
            ]);
        var report = await SignedKinds.CheckAsync(
            Authority,
            SignedKind.AsicCades,
            both.Value!,
            online: false
        );
        report.Signatures.ShouldAllBe(one => one.Level == SignatureLevel.BaselineLTA);
        report.DocumentTimestamps.Count.ShouldBe(2);
        report.DocumentTimestamps.ShouldAllBe(one => one.Passed);
    }

    /// <summary>The archive stamp covers the message: what is put into that afterwards is found.</summary>
    [Fact]
    public async Task Message_ChangedUnderTheArchiveStamp_IsFound()
    {
        var container = await SignedKinds.SignAsync(
            Authority,
            SignedKind.AsicCades,
            SignatureLevel.BaselineLTA
        );
        AnTin.Signatures.Asic.AsicContainer.TryRead(container, out var read, out _).ShouldBeTrue();
        var package = AnTin.Signatures.Asic.AsicPackage.Of(read!);
        var message = package.Find("META-INF/signature001.p7s")!.Value.ToArray();
        var bare = CadesMessages.WithAttributes(message, _ => []);

        var report = await SignedKinds.CheckAsync(
            Authority,
            SignedKind.AsicCades,
            package.With("META-INF/signature001.p7s", bare).Pack(Authority.Clock),
            online: true
        );

        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeFalse();
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineB);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeFalse();
    }

    [Fact]
    public async Task Add_ToAContainerWithoutSignatures_IsRefused()
    {
        var unsigned = Zips.Of(("a.txt", "một"u8.ToArray()));

        (await AddAsync(unsigned, SignatureLevel.BaselineB)).Refusal!.Code.ShouldBe(
            "CONTAINER_NOT_POSSIBLE"
        );
        (
            await AddAsync("không phải ZIP"u8.ToArray(), SignatureLevel.BaselineB)
        ).Refusal!.Code.ShouldBe("CONTAINER_NOT_POSSIBLE");
    }

    private ValueTask<SigningResult<byte[]>> AddAsync(byte[] container, SignatureLevel level) =>
        AsicSigner.AddAsync(
            container,
            Authority.Organisation.Key,
            new AsicSigningOptions
            {
                Certificates = Authority.Organisation.Chain,
                At = Authority.Clock,
                Level = level,
                Timestamps = Authority,
                Evidence = Authority,
            }
        );

    private Task OpensslAsync(SignedKind kind, byte[] container)
    {
        var simple = kind == SignedKind.AsicSimpleCades;
        return Authority.ShouldHoldAsync(
            output,
            OutsideVerdicts.Openssl(
                Authority,
                simple ? "META-INF/signature.p7s" : "META-INF/signature001.p7s",
                "-content",
                simple ? "a.xml" : "META-INF/ASiCManifest001.xml"
            ),
            Zips.Entries(container)
        );
    }
}
