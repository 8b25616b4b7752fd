using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Tests.EvidenceRecords;

/// <summary>Evidence records with renewals (RFC 4998 §5, RFC 6283 §4), by themselves, in messages and in containers.</summary>
public sealed class EvidenceRecordTests : IAsyncLifetime
{
    private TestAuthority authority = null!;

    public async Task InitializeAsync() => authority = await TestAuthority.CreateAsync();

    public Task DisposeAsync()
    {
        authority.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>s: the stamp is renewed; t: the hash tree is.</summary>
    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "s")]
    [InlineData(true, "ss")]
    [InlineData(true, "t")]
    [InlineData(true, "st")]
    [InlineData(true, "sts")]
    [InlineData(false, "")]
    [InlineData(false, "s")]
    [InlineData(false, "t")]
    [InlineData(false, "sts")]
    public async Task Record_RenewedInAnyWay_ProvesTheTimeOfItsFirstStamp(bool isXml, string how)
    {
        var first = authority.Clock;
        byte[][] data = ["one"u8.ToArray(), "two"u8.ToArray()];

        var verdict = await JudgeAsync(await MakeAsync(isXml, how, data), data);

        verdict.Fits.ShouldBe(true);
        verdict.ProvenAt.ShouldBe(first);
    }

    [Theory]
    [InlineData(true, "", 0)]
    [InlineData(true, "s", 1)]
    [InlineData(true, "t", 1)]
    [InlineData(true, "sts", 2)]
    [InlineData(true, "sts", 3)]
    [InlineData(false, "s", 1)]
    [InlineData(false, "t", 1)]
    [InlineData(false, "sts", 0)]
    [InlineData(false, "sts", 2)]
    public async Task Record_WithAStampOverSomethingElse_IsFalse(
        bool isXml,
        string how,
        int spoiled
    )
    {
        byte[][] data = ["one"u8.ToArray()];

        (await JudgeAsync(await MakeAsync(isXml, how, data, spoiled), data)).Fits.ShouldBe(false);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "t")]
    [InlineData(false, "s")]
    [InlineData(false, "t")]
    public async Task Record_OfOtherData_IsFalse(bool isXml, string how)
    {
        byte[][] data = ["one"u8.ToArray(), "two"u8.ToArray()];
        var record = await MakeAsync(isXml, how, data);

        (await JudgeAsync(record, [data[0], "three"u8.ToArray()])).Fits.ShouldBe(false);
    }

    /// <summary>A renewal that is older than what it renews was made for something else.</summary>
    [Theory]
    [InlineData(true, 's')]
    [InlineData(false, 't')]
    public async Task Record_RenewedBeforeItWasMade_IsFalse(bool isXml, char how)
    {
        byte[][] data = ["one"u8.ToArray()];
        var maker = await Maker(isXml, data).BeginAsync();
        authority.Clock = authority.Clock.AddDays(-11);
        await maker.RenewAsync(how);

        (await JudgeAsync(maker.ToArray(), data)).Fits.ShouldBe(false);
    }

    /// <summary>Nobody says any more that the authority was good, and no later stamp of another took over in time.</summary>
    [Theory]
    [InlineData(-5, true)]
    [InlineData(5, false)]
    public async Task Record_AfterItsAuthorityExpired_ProvesNothing(int days, bool proves)
    {
        byte[][] data = ["one"u8.ToArray()];
        authority.Clock = authority.StampCertificate.Validity.NotAfter.AddDays(-50);
        var record = await MakeAsync(isXml: false, "s", data);

        var verdict = await JudgeAsync(
            record,
            data,
            authority.StampCertificate.Validity.NotAfter.AddDays(days)
        );

        verdict.Fits.ShouldBe(true);
        (verdict.ProvenAt is not null).ShouldBe(proves);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("st")]
    public async Task Message_WithAnInternalRecord_IsProvenByIt(string how)
    {
        var (message, first) = (await SignedAsync(), authority.Clock);
        var kept = Carry(message, await MakeAsync(false, how, [message]));

        var signature = await CheckAsync(kept);

        signature.Has(FindingCatalogue.EvidenceRecordWrong).ShouldBeFalse();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBe(first);
        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
    }

    [Theory]
    [InlineData("another attribute")]
    [InlineData("another message")]
    [InlineData("a false renewal")]
    public async Task Message_WithARecordThatDoesNotFit_Fails(string what)
    {
        var message = await SignedAsync();
        var record = await MakeAsync(
            false,
            "s",
            [what == "another message" ? await SignedAsync() : message],
            what == "a false renewal" ? 1 : null
        );
        var kept = Carry(message, record);
        if (what == "another attribute")
        {
            kept = CadesMessages.WithAttributes(
                kept,
                own =>
                    [
                        .. own,
                        CmsAttribute.Create(
                            ObjectIdentifier.Parse("1.3.6.1.4.1.99999.7"),
                            new byte[] { 5, 0 }
                        ),
                    ]
            );
        }

        var signature = await CheckAsync(kept);

        signature.Has(FindingCatalogue.EvidenceRecordWrong).ShouldBeTrue(what);
        signature.Indication.ShouldBe(Indication.TotalFailed, what);
        signature.Clean.ShouldBeFalse(what);
    }

    [Fact]
    public async Task Message_WithAnExternalRecord_NeedsItsContentToo()
    {
        var content = CadesMessages.Content;
        var message = await SignedAsync(detached: true);
        var good = Carry(
            message,
            await MakeAsync(false, "t", [message, content]),
            CadesOids.ExternalEvidenceRecord
        );
        var without = Carry(
            message,
            await MakeAsync(false, "", [message]),
            CadesOids.ExternalEvidenceRecord
        );

        (await CheckAsync(good, content)).Clean.ShouldBeTrue();
        (await CheckAsync(good, content)).StampedAt.ShouldNotBeNull();
        (await CheckAsync(without, content))
            .Has(FindingCatalogue.EvidenceRecordWrong)
            .ShouldBeTrue();
        (await CheckAsync(good)).Has(FindingCatalogue.EvidenceRecordWrong).ShouldBeFalse();
        (await CheckAsync(good)).StampedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(true, "st")]
    [InlineData(false, "ts")]
    public async Task Container_WithARenewedRecord_ProvesWhenItsSignatureWasThere(
        bool isXml,
        string how
    )
    {
        var first = authority.Clock;
        var signed = await SignedKinds.SignAsync(
            authority,
            SignedKind.AsicCades,
            SignatureLevel.BaselineB
        );
        var files = Zips.Entries(signed);
        var kept = files.Where(one => one.Name != "mimetype").ToList();
        var record = await MakeAsync(isXml, how, [.. kept.Select(one => one.Content)]);
        var name = "META-INF/evidencerecord001" + (isXml ? ".xml" : ".ers");

        var report = await authority.CheckAsync(
            Zips.Of([
                .. files,
                (name, record),
                ("META-INF/ASiCEvidenceRecordManifest001.xml", Containers.Manifest(name, kept)),
            ])
        );

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBe(first);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
    }

    private RecordMaker Maker(bool isXml, byte[][] data) =>
        new(authority, hash => [.. data.Select(one => DigestAlgorithms.Compute(hash, one))], isXml);

    private Task<byte[]> MakeAsync(bool isXml, string how, byte[][] data, int? spoiled = null) =>
        Maker(isXml, data).MakeAsync(how, spoiled);

    private ValueTask<RecordVerdict> JudgeAsync(
        byte[] octets,
        byte[][] data,
        DateTimeOffset? at = null
    )
    {
        EvidenceRecord.TryRead(octets, out var record).ShouldBeTrue();
        var context = authority.Context();
        var judges = new Judges(context with { At = at ?? context.At });
        return new EvidenceRecordJudge(judges.Timestamps).JudgeAsync(
            record!,
            [
                .. data.Select(one =>
                    (Func<HashAlgorithmName, IReadOnlyList<byte[]>>)(
                        hash => [DigestAlgorithms.Compute(hash, one)]
                    )
                ),
            ],
            default
        );
    }

    private async Task<byte[]> SignedAsync(bool detached = false)
    {
        var message = await authority.SignAsync(SignatureLevel.BaselineB);
        if (!detached)
        {
            return message;
        }

        var signed = await Signatures.Signing.CmsSigner.SignAsync(
            CadesMessages.Content,
            authority.Person.Key,
            new Signatures.Signing.CmsSigningOptions
            {
                Certificates = authority.Person.Chain,
                At = authority.Clock.AddMinutes(-1),
                Detached = true,
                Level = SignatureLevel.BaselineB,
            }
        );
        return signed.Value!;
    }

    private static byte[] Carry(byte[] message, byte[] record, ObjectIdentifier? type = null) =>
        CadesMessages.WithAttributes(
            message,
            own => [.. own, CmsAttribute.Create(type ?? CadesOids.InternalEvidenceRecord, record)]
        );

    private Task<SignatureReport> CheckAsync(byte[] message, byte[]? content = null) =>
        authority.OnlySignatureAsync(message, content: content);
}
