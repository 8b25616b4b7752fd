using System.Formats.Asn1;
using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Validation;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Signing;

public sealed class CmsSignerTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private static readonly byte[] Content = "Văn bản bất kỳ"u8.ToArray();

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(SignatureLevel.BaselineB, true)]
    [InlineData(SignatureLevel.BaselineB, false)]
    [InlineData(SignatureLevel.BaselineT, true)]
    [InlineData(SignatureLevel.BaselineT, false)]
    [InlineData(SignatureLevel.BaselineLT, true)]
    [InlineData(SignatureLevel.BaselineLT, false)]
    [InlineData(SignatureLevel.BaselineLTA, true)]
    [InlineData(SignatureLevel.BaselineLTA, false)]
    public async Task Sign_AtALevel_PassesHereAndWithOpenssl(SignatureLevel level, bool detached)
    {
        var signed = await CmsSigner.SignAsync(
            Content,
            Authority.Organisation.Key,
            Options(level) with
            {
                Detached = detached,
            }
        );
        signed.Refusal.ShouldBeNull();

        var report = await CheckAsync(
            signed.Value!,
            detached,
            online: level < SignatureLevel.BaselineLT
        );

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Level.ShouldBe(level);
        signature.Indication.ShouldBe(
            level == SignatureLevel.BaselineB ? Indication.Indeterminate : Indication.TotalPassed,
            signature.Sentence.En
        );
        await OpensslAsync(signed.Value!, detached);
    }

    /// <summary>The octets of EN 319 122-1 §5.5.3 are put together here by another reader, and openssl checks the token.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sign_AtLevelLta_StampsWhatTheStandardSays(bool detached)
    {
        var signed = await CmsSigner.SignAsync(
            Content,
            Authority.Organisation.Key,
            Options(SignatureLevel.BaselineLTA) with
            {
                Detached = detached,
            }
        );

        var (octets, token) = ArchivedOctets(signed.Value!);

        TimestampToken.TryRead(token, out var read, out _).ShouldBeTrue();
        read!.Info.Imprint.IsOf(octets).ShouldBeTrue();
        await Authority.ShouldHoldAsync(
            output,
            OutsideVerdicts.OpensslStamp(Authority, "octets.bin", "token.der"),
            ("octets.bin", octets),
            ("token.der", token)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Add_BesideAnArchivedSignature_KeepsItAndPassesWithOpenssl(bool detached)
    {
        var first = await CmsSigner.SignAsync(
            Content,
            Authority.Organisation.Key,
            Options(SignatureLevel.BaselineLTA) with
            {
                Detached = detached,
            }
        );
        var both = await CmsSigner.AddAsync(
            first.Value!,
            detached ? PdfSource.FromMemory(Content) : null,
            Authority.Device.Key,
            Options(SignatureLevel.BaselineLT) with
            {
                Certificates = Authority.Device.Chain,
            }
        );
        both.Refusal.ShouldBeNull();

        var report = await CheckAsync(both.Value!, detached, online: false);

        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(one => one.Clean && one.Indication == Indication.TotalPassed);
        report
            .Signatures.Select(one => one.Level)
            .ShouldBe([SignatureLevel.BaselineLTA, SignatureLevel.BaselineLT], ignoreOrder: true);
        await OpensslAsync(both.Value!, detached);
    }

    [Fact]
    public async Task Add_ToWhatIsNoMessageOrLacksItsContent_IsRefused()
    {
        var detached = await CmsSigner.SignAsync(
            Content,
            Authority.Organisation.Key,
            Options(SignatureLevel.BaselineB) with
            {
                Detached = true,
            }
        );

        var options = Options(SignatureLevel.BaselineB);
        var key = Authority.Organisation.Key;
        (await CmsSigner.AddAsync(Content, null, key, options)).Refusal!.Code.ShouldBe(
            "MESSAGE_UNREADABLE"
        );
        (await CmsSigner.AddAsync(detached.Value!, null, key, options)).Refusal!.Code.ShouldBe(
            "SIGNED_CONTENT_MISSING"
        );
    }

    [Fact]
    public async Task Add_WithTheContentThatIsCarried_TakesTheSameAndRefusesAnother()
    {
        var options = Options(SignatureLevel.BaselineB);
        var key = Authority.Organisation.Key;
        var carrying = await CmsSigner.SignAsync(Content, key, options);
        byte[] other = [.. Content];
        other[^1] ^= 1;

        var same = await CmsSigner.AddAsync(
            carrying.Value!,
            PdfSource.FromMemory(Content),
            key,
            options
        );
        var another = await CmsSigner.AddAsync(
            carrying.Value!,
            PdfSource.FromMemory(other),
            key,
            options
        );

        same.Refusal.ShouldBeNull();
        another.Refusal!.Code.ShouldBe("SIGNED_CONTENT_DIFFERS");
    }

    [Fact]
    public async Task SignAndCheck_DetachedFromALongFile_ReadItInSmallPieces()
    {
        var source = new LongSource(last: 0);
        var options = Options(SignatureLevel.BaselineLTA) with { Detached = true };

        var signed = await CmsSigner.SignAsync(source, Authority.Organisation.Key, options);

        var same = await CheckAsync(source);
        same.Signatures[0].Integrity.ShouldBe(Integrity.Intact);
        same.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        source.LargestPiece.ShouldBeInRange(1, 1 << 17);
        var other = await CheckAsync(new LongSource(last: 1));
        other.Signatures[0].Integrity.ShouldBe(Integrity.Broken);

        ValueTask<ValidationReport> CheckAsync(PdfSource content) =>
            SignatureValidator.ValidateAsync(
                signed.Value!,
                Authority.Context(online: false) with
                {
                    DetachedSource = content,
                }
            );
    }

    private ValueTask<ValidationReport> CheckAsync(byte[] message, bool detached, bool online) =>
        Authority.CheckAsync(message, online: online, content: detached ? Content : null);

    /// <summary>eContentType, the digest of the content, SignerInfo up to the value, the index; and the token over it all.</summary>
    private static (byte[] Octets, byte[] Token) ArchivedOctets(byte[] message)
    {
        var content = new AsnReader(message, AsnEncodingRules.DER).ReadSequence();
        content.ReadObjectIdentifier();
        var data = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        data.ReadInteger();
        data.ReadSetOf();
        var octets = new List<byte>();
        octets.AddRange(data.ReadSequence().ReadEncodedValue().Span);
        octets.AddRange(SHA256.HashData(Content));
        data.ReadEncodedValue();
        data.ReadEncodedValue();
        var signer = data.ReadSetOf().ReadSequence();
        for (var field = 0; field < 6; field++)
        {
            octets.AddRange(signer.ReadEncodedValue().Span);
        }

        var token = ValueOf(
            signer.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 1)),
            "0.4.0.1733.2.4"
        );
        var inToken = new AsnReader(token, AsnEncodingRules.DER).ReadSequence();
        inToken.ReadObjectIdentifier();
        var tokenData = inToken
            .ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0))
            .ReadSequence();
        ReadOnlyMemory<byte> signers = default;
        while (tokenData.HasData)
        {
            signers = tokenData.ReadEncodedValue();
        }

        var stamper = new AsnReader(signers, AsnEncodingRules.DER).ReadSetOf().ReadSequence();
        for (var field = 0; field < 6; field++)
        {
            stamper.ReadEncodedValue();
        }

        octets.AddRange(
            ValueOf(
                stamper.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 1)),
                "0.4.0.19122.1.5"
            ).Span
        );
        return (octets.ToArray(), token.ToArray());
    }

    private static ReadOnlyMemory<byte> ValueOf(AsnReader attributes, string type)
    {
        while (attributes.HasData)
        {
            var attribute = attributes.ReadSequence();
            if (attribute.ReadObjectIdentifier() == type)
            {
                return attribute.ReadSetOf().ReadEncodedValue();
            }
        }

        throw new InvalidOperationException($"There is no attribute {type}.");
    }

    private CmsSigningOptions Options(SignatureLevel level) =>
        new()
        {
            Certificates = Authority.Organisation.Chain,
            At = Authority.Clock.AddMinutes(-1),
            Level = level,
            Timestamps = Authority,
            Evidence = Authority,
        };

    private Task OpensslAsync(byte[] message, bool detached) =>
        Authority.ShouldHoldAsync(
            output,
            OutsideVerdicts.Openssl(
                Authority,
                "message.der",
                detached ? ["-content", "content.bin"] : []
            ),
            ("message.der", message),
            ("content.bin", Content)
        );

    /// <summary>Zeroes and one last octet, past what an array can hold; remembers how much of it was asked for at once.</summary>
    private sealed class LongSource(byte last) : PdfSource
    {
        public int LargestPiece { get; private set; }

        public override long Length => 2_200_000_000;

        public override int Read(long offset, Span<byte> destination)
        {
            LargestPiece = Math.Max(LargestPiece, destination.Length);
            var count = (int)Math.Min(destination.Length, Length - offset);
            destination[..count].Clear();
            if (offset + count == Length && count > 0)
            {
                destination[count - 1] = last;
            }

            return count;
        }
    }
}
