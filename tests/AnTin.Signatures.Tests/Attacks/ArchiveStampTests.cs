using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Archive time stamps of CAdES: what a good one proves, and what is found of a bad one.</summary>
public sealed class ArchiveStampTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Archive_MadeAndRenewed_HoldsAtLevelLta()
    {
        var message = await Authority.ArchivedAsync();
        message = await CadesMessages.StampAllAsync(message, Authority);
        message = await CadesMessages.StampAllAsync(message, Authority);

        var report = await Authority.CheckAsync(message);

        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        report.Signatures[0].Clean.ShouldBeTrue();
        report.DocumentTimestamps.Count.ShouldBe(3);
        report.DocumentTimestamps.ShouldAllBe(one =>
            one.Passed && one.Kind == TimestampKind.Archive && one.Field == "#1"
        );
    }

    /// <summary>The stamp on the value counts as long as an archive stamp is older than the revocation of its authority.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AuthorityRevokedLater_StampCountsOnlyWhereTheArchiveCoversIt(bool covered)
    {
        using var first = await TestAuthority.CreateAsync();
        using var second = await TestAuthority.CreateAsync();
        var archived = first.Clock.AddDays(2);
        second.Clock = archived;
        var message = covered
            ? await first.ArchivedAsync(second)
            : await LateStampAsync(first, second);
        first.Clock = first.Clock.AddDays(10);
        first.Revoke(first.StampCertificate, first.Clock.AddDays(-1));
        second.Clock = first.Clock;

        var report = await SignatureValidator.ValidateAsync(
            message,
            new ValidationContext
            {
                At = first.Clock.AddHours(1),
                TrustAnchors = [first.Root],
                TimestampAnchors = [first.Root, second.Root],
                Certificates = [second.Authority],
                Revocation = new(
                    [
                        await second.CrlAsync(second.Root, second.Authority),
                        await second.CrlAsync(second.Authority, second.StampCertificate),
                    ],
                    []
                ),
                Source = first,
            }
        );

        var signature = report.Signatures[0];
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeTrue();
        signature.Clean.ShouldBeTrue();
        signature.Timestamps[0].Passed.ShouldBe(covered);
        signature.StampedAt.ShouldBe(covered ? TestAuthority.SigningTime.AddMinutes(1) : archived);
    }

    [Fact]
    public async Task Archive_CopiedFromAnotherMessage_IsNeverClean()
    {
        var other = await Authority.ArchivedAsync(content: "văn bản khác"u8.ToArray());
        var message = CadesMessages.WithAttributes(
            await Authority.SignAsync(SignatureLevel.BaselineLT),
            own =>
                [
                    .. own,
                    CmsAttribute.Create(
                        CadesOids.ArchiveTimestampV3,
                        CadesMessages.Value(other, CadesOids.ArchiveTimestampV3)
                    ),
                ]
        );

        await ShouldBeFoundAsync(message);
    }

    [Fact]
    public async Task Archive_OverEvidenceThatWasTakenOut_IsFound()
    {
        var read = CadesMessages.Read(await Authority.ArchivedAsync());
        var message = CmsWriter.Rewrite(
            read,
            [.. read.Signers.Select(one => one.Encoded)],
            revocations: [.. read.RevocationElements.Skip(1)]
        );

        await ShouldBeFoundAsync(message, FindingCatalogue.ArchivedPartMissing);
    }

    [Fact]
    public async Task Archive_OverAStampThatWasTakenOut_IsFound()
    {
        var message = CadesMessages.WithAttributes(
            await Authority.ArchivedAsync(),
            own => own.Where(one => one.Type != Oids.SignatureTimestamp)
        );

        await ShouldBeFoundAsync(message, FindingCatalogue.ArchivedPartMissing);
    }

    [Theory]
    [InlineData("shortened")]
    [InlineData("lengthened")]
    [InlineData("absent")]
    [InlineData("twice")]
    [InlineData("unreadable")]
    public async Task Index_Tampered_IsFound(string how)
    {
        var read = CadesMessages.Read(await Authority.ArchivedAsync());
        var message = CadesMessages.WithAttributes(
            read.Encoded.ToArray(),
            own =>
                own.Select(one =>
                    one.Type == CadesOids.ArchiveTimestampV3
                        ? CmsAttribute.Create(one.Type, WithIndex(one.SingleValue, how))
                        : one
                )
        );

        var signature = await Authority.FirstAsync(message);

        signature.Clean.ShouldBeFalse();
        signature.Level.ShouldNotBe(SignatureLevel.BaselineLTA);
    }

    [Fact]
    public async Task Content_Changed_BreaksSignatureAndArchive()
    {
        var message = await Authority.ArchivedAsync();
        message[message.AsSpan().IndexOf(CadesMessages.Content)] ^= 1;

        var report = await Authority.CheckAsync(message);

        report.Signatures[0].Integrity.ShouldBe(Integrity.Broken);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task VersionTwo_OfEitherReading_Holds(bool withHeader)
    {
        var message = await VersionTwoAsync(withHeader);

        var report = await Authority.CheckAsync(message);

        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        await ShouldBeFoundAsync(
            CadesMessages.WithAttributes(
                message,
                own => own.Where(one => one.Type != Oids.SignatureTimestamp)
            )
        );
    }

    [Fact]
    public async Task FirstVersionOfTheIndex_IsRead()
    {
        var read = CadesMessages.Read(await Authority.SignAsync(SignatureLevel.BaselineLT));
        var index = FirstVersion(read);
        var octets = Archived(read).VersionThree(index, HashAlgorithmName.SHA256)!;
        var token = await Authority.StampAsync(SHA256.HashData(octets), HashAlgorithmName.SHA256);
        var message = CadesMessages.WithAttributes(
            read.Encoded.ToArray(),
            own =>
                [
                    .. own,
                    CmsAttribute.Create(
                        CadesOids.ArchiveTimestampV3,
                        WithAttribute(token, CmsAttribute.Create(CadesOids.HashIndexV1, index))
                    ),
                ]
        );

        var report = await Authority.CheckAsync(message);

        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Sentence.En);
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
    }

    private async Task ShouldBeFoundAsync(
        byte[] message,
        string code = FindingCatalogue.ForeignTimestamp
    )
    {
        var report = await Authority.CheckAsync(message);

        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
        report.Signatures[0].Has(code).ShouldBeTrue();
        report.Signatures[0].Clean.ShouldBeFalse();
        report.DocumentTimestamps.ShouldAllBe(one => !one.Passed);
    }

    /// <summary>The stamp on the value is put in after the archive stamp was made.</summary>
    private static async Task<byte[]> LateStampAsync(TestAuthority first, TestAuthority second)
    {
        var stamped = await first.SignAsync(SignatureLevel.BaselineLT);
        var bare = CadesMessages.WithAttributes(stamped, _ => []);
        return CadesMessages.WithAttributes(
            await CadesMessages.StampAllAsync(bare, second),
            own => [.. own, .. CadesMessages.Read(stamped).Signers[0].UnsignedAttributes]
        );
    }

    private async Task<byte[]> VersionTwoAsync(bool withHeader)
    {
        var read = CadesMessages.Read(await Authority.SignAsync(SignatureLevel.BaselineLT));
        var sha256 = HashAlgorithmName.SHA256;
        var before = read.Signers[0].UnsignedAttributes;
        var imprint = Archived(read).VersionTwo(before, sha256, withHeader)!;
        var clock = Authority.Clock;
        Authority.Clock = clock.AddMinutes(5);
        var token = await Authority.StampAsync(imprint, sha256);
        Authority.Clock = clock;
        return CadesMessages.WithAttributes(
            read.Encoded.ToArray(),
            own => [.. own, CmsAttribute.Create(CadesOids.ArchiveTimestampV2, token)]
        );
    }

    private static ArchivedSigner Archived(CmsSignedData message) =>
        new(message, message.Signers[0], CmsContent.Of(message.Content!.Value));

    /// <summary>TS 101 733 V2.2.1 §6.4.2: whole attributes, SHA-256 left out.</summary>
    private static byte[] FirstVersion(CmsSignedData message)
    {
        using var index = new DerWriter();
        using (index.Sequence())
        {
            foreach (
                var list in new[]
                {
                    message.CertificateElements,
                    message.RevocationElements,
                    [.. message.Signers[0].UnsignedAttributes.Select(one => one.Encoded)],
                }
            )
            {
                using (index.Sequence())
                {
                    foreach (var element in list)
                    {
                        index.OctetString(SHA256.HashData(element.Span));
                    }
                }
            }
        }

        return index.ToArray();
    }

    private static byte[] WithIndex(ReadOnlyMemory<byte> token, string how)
    {
        TimestampToken.TryRead(token, out var read, out _).ShouldBeTrue();
        var old = read!.Signer.UnsignedAttributes.Find(CadesOids.HashIndexV3)!;
        IReadOnlyList<CmsAttribute> changed = how switch
        {
            "absent" => [],
            "twice" => [old, CmsAttribute.Create(CadesOids.HashIndexV1, old.SingleValue)],
            "unreadable" => [CmsAttribute.Create(old.Type, new byte[] { 0x30, 0 })],
            "shortened" => [CmsAttribute.Create(old.Type, Lists(old.SingleValue, false))],
            _ => [CmsAttribute.Create(old.Type, Lists(old.SingleValue, true))],
        };
        return CmsWriter.Rewrite(read.SignedData, [read.Signer.WithUnsignedAttributes(changed)]);
    }

    /// <summary>The index with one certificate fewer, or with one that there is not.</summary>
    private static byte[] Lists(ReadOnlyMemory<byte> index, bool longer)
    {
        DerReader.TryParse(index, "index", 1 << 20, Read, out var parts, out _).ShouldBeTrue();
        using var writer = new DerWriter();
        using (writer.Sequence())
        {
            writer.Raw(parts![0].Span);
            using (writer.Sequence())
            {
                writer.Raw(longer ? parts[1].Span : parts[1].Span[34..]);
                if (longer)
                {
                    writer.OctetString(SHA256.HashData(new byte[1]));
                }
            }

            writer.Raw(parts[2].Span);
            writer.Raw(parts[3].Span);
        }

        return writer.ToArray();

        static ReadOnlyMemory<byte>[] Read(ref DerReader reader)
        {
            var inside = reader.Sequence("index");
            var hash = inside.Whole(inside.Any("index"));
            var certificates = inside.Content(inside.Any("index"));
            return
            [
                hash,
                certificates,
                inside.Whole(inside.Any("index")),
                inside.Whole(inside.Any("index")),
            ];
        }
    }

    private static byte[] WithAttribute(byte[] token, CmsAttribute added)
    {
        TimestampToken.TryRead(token, out var read, out _).ShouldBeTrue();
        return CmsWriter.Rewrite(read!.SignedData, [read.Signer.WithUnsignedAttributes([added])]);
    }
}
