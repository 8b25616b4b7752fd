using AnTin.Pdf.Reading;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Validation;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Signing;

/// <summary>Every kind of file from every level to every higher one, and renewed.</summary>
public sealed class ExtensionTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private static readonly SignatureLevel[] Levels =
    [
        SignatureLevel.BaselineB,
        SignatureLevel.BaselineT,
        SignatureLevel.BaselineLT,
        SignatureLevel.BaselineLTA,
    ];

    private TestAuthority Authority => fixture.Authority;

    public static TheoryData<SignedKind, SignatureLevel, SignatureLevel> Steps()
    {
        var data = new TheoryData<SignedKind, SignatureLevel, SignatureLevel>();
        foreach (var kind in Enum.GetValues<SignedKind>())
        {
            foreach (var from in Levels)
            {
                foreach (var to in Levels.Where(one => one > from))
                {
                    data.Add(kind, from, to);
                }
            }
        }

        return data;
    }

    public static TheoryData<SignedKind> Kinds() => [.. Enum.GetValues<SignedKind>()];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Extend_FromOneLevelToAnother_ReachesIt(
        SignedKind kind,
        SignatureLevel from,
        SignatureLevel to
    )
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, from);

        var extended = await ExtendAsync(kind, signed, to);

        extended.Refusal.ShouldBeNull();
        extended.Value!.Level.ShouldBe(to);
        await ShouldBeAsync(kind, extended.Value.ToArray(), to);
        if (kind == SignedKind.Pdf)
        {
            extended.Value.ToArray().AsSpan().StartsWith(signed).ShouldBeTrue();
        }
    }

    /// <summary>Other programs go on accepting what was signed.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Extend_ToLevelLta_IsAcceptedElsewhere(SignedKind kind)
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineB);
        var extended = await ExtendAsync(kind, signed, SignatureLevel.BaselineLTA);
        var files = SignedKinds.Unpacked(kind, extended.Value!.ToArray()).ToList();
        foreach (var command in SignedKinds.OutsideChecks(Authority, kind))
        {
            var said = await Authority.ShouldHoldAsync(output, command, files);
            if (command[0] == "pdfsig" && said.Length > 0)
            {
                said.ShouldContain("Signature is Valid");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Extend_AtLevelLta_RenewsAgainAndAgain(SignedKind kind)
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineLTA);
        var clock = Authority.Clock;
        try
        {
            for (var i = 1; i <= 2; i++)
            {
                Authority.Clock = clock.AddDays(i);
                var extended = await ExtendAsync(kind, signed, SignatureLevel.BaselineLTA);
                extended.Refusal.ShouldBeNull();
                signed = extended.Value!.ToArray();
            }

            var report = await SignedKinds.CheckAsync(Authority, kind, signed, online: false);

            report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
            report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
            report.Signatures[0].StampedAt.ShouldBe(clock);
            report.DocumentTimestamps.Count.ShouldBe(3);
            report.DocumentTimestamps.ShouldAllBe(one => one.Passed);
            report.DocumentTimestamps.Select(one => one.At).ShouldBeInOrder();
        }
        finally
        {
            Authority.Clock = clock;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Extend_BrokenSignature_IsRefused(SignedKind kind)
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineB);

        var extended = await ExtendAsync(
            kind,
            SignedKinds.Broken(kind, signed),
            SignatureLevel.BaselineT
        );

        extended.Refusal!.Code.ShouldBe("SIGNATURE_BROKEN");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Extend_ToALevelThatIsThere_IsRefused(SignedKind kind)
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineLT);

        var extended = await ExtendAsync(kind, signed, SignatureLevel.BaselineT);

        extended.Refusal!.Code.ShouldBe("LEVEL_REACHED");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Extend_WithoutAnswers_NamesTheCertificate(SignedKind kind)
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineT);

        var extended = await ExtendAsync(
            kind,
            signed,
            SignatureLevel.BaselineLT,
            options =>
                options with
                {
                    Context = options.Context with { Source = null, TrustAnchors = [] },
                }
        );

        extended.Refusal!.Code.ShouldBe("REVOCATION_EVIDENCE_MISSING");
        extended.Refusal.Sentence.En.ShouldContain("Trần Văn An");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Extend_WhileTheStampServiceIsDown_IsRefused(SignedKind kind)
    {
        var signed = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineB);

        var extended = await ExtendAsync(
            kind,
            signed,
            SignatureLevel.BaselineT,
            options => options with { Timestamps = new Silent() }
        );

        extended.Refusal!.Code.ShouldBe("TIMESTAMP_UNAVAILABLE");
    }

    [Fact]
    public async Task Extend_WhatIsNotSigned_IsRefused()
    {
        var plain = await ExtendAsync(
            SignedKind.Pdf,
            TestDocuments.Plain(),
            SignatureLevel.BaselineT
        );
        var text = await ExtendAsync(SignedKind.Cms, "chữ"u8.ToArray(), SignatureLevel.BaselineT);

        plain.Refusal!.Code.ShouldBe("NOTHING_SIGNED");
        text.Refusal!.Code.ShouldBe("FORMAT_NOT_EXTENSIBLE");
    }

    [Theory]
    [InlineData(SignatureLevel.BaselineLT)]
    [InlineData(SignatureLevel.BaselineLTA)]
    public async Task Extend_TwoXmlSignaturesInOneDocument_RaisesBoth(SignatureLevel to)
    {
        var once = await SignedKinds.SignAsync(Authority, SignedKind.Xml, SignatureLevel.BaselineB);
        var twice = await XmlSigner.SignAsync(
            once,
            Authority.Organisation.Key,
            new XmlSigningOptions
            {
                Certificates = Authority.Organisation.Chain,
                At = Authority.Clock,
            }
        );

        var extended = await ExtendAsync(SignedKind.Xml, twice.Value!, to);

        extended.Refusal.ShouldBeNull();
        var report = await SignedKinds.CheckAsync(
            Authority,
            SignedKind.Xml,
            extended.Value!.ToArray(),
            online: false
        );
        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(one => one.Clean && one.Level == to);
    }

    /// <summary>The second signs the whole document with the first in it: nothing can be put into that any more.</summary>
    [Fact]
    public async Task Extend_WhatAnotherSignatureCovers_IsRefused()
    {
        var once = await SignedKinds.SignAsync(
            Authority,
            SignedKind.XmlDetached,
            SignatureLevel.BaselineB
        );
        var twice = await XmlSigner.SignAsync(
            once,
            Authority.Organisation.Key,
            new XmlSigningOptions
            {
                Certificates = Authority.Organisation.Chain,
                At = Authority.Clock,
                Packaging = XmlPackaging.Enveloping,
            }
        );

        var extended = await ExtendAsync(
            SignedKind.XmlDetached,
            twice.Value!,
            SignatureLevel.BaselineT
        );

        extended.Refusal!.Code.ShouldBe("EXTENSION_SPOILS_A_SIGNATURE");
    }

    private ValueTask<SigningResult<ExtendedFile>> ExtendAsync(
        SignedKind kind,
        byte[] file,
        SignatureLevel to,
        Func<ExtensionOptions, ExtensionOptions>? change = null
    )
    {
        var options = new ExtensionOptions
        {
            Level = to,
            Timestamps = Authority,
            Context = Authority.Context(SignedKinds.ContentOf(kind)) with
            {
                At = Authority.Clock.AddMinutes(1),
            },
        };
        return Extension.ExtendAsync(
            PdfSource.FromMemory(file),
            change?.Invoke(options) ?? options
        );
    }

    private async Task ShouldBeAsync(SignedKind kind, byte[] file, SignatureLevel level)
    {
        var report = await SignedKinds.CheckAsync(
            Authority,
            kind,
            file,
            online: level < SignatureLevel.BaselineLT
        );

        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue();
        signature.Level.ShouldBe(level);
    }

    private sealed class Silent : ITimestampSource
    {
        public ValueTask<byte[]> StampAsync(
            ReadOnlyMemory<byte> digest,
            System.Security.Cryptography.HashAlgorithmName algorithm,
            CancellationToken cancellation = default
        ) => throw new TimestampUnavailableException("no answer");
    }
}
