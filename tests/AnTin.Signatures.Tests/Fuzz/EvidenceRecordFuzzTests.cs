using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Tests.EvidenceRecords;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Trust;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>Evidence records, spoiled: each is answered, and none proves an earlier time than it did before.</summary>
public sealed class EvidenceRecordFuzzTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private const int Usually = 300;

    private static readonly byte[] Data = "preserved"u8.ToArray();
    private static readonly string[] Words =
    [
        "\0",
        "0\u0080",
        "0\u0084\u007f\u007f\u007f\u007f",
        "\u00a2\u0080",
        "Order=\"0\"",
        "<Sequence/>",
        "</ArchiveTimeStamp>",
    ];

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Record_Spoiled_IsAnswered(bool isXml)
    {
        var (original, first) = await MakeAsync(isXml, Data);
        await FuzzRun.RunAsync(
            $"evidence record, {(isXml ? "xml" : "asn.1")}",
            Usually,
            seed => Spoil(original, seed),
            async spoiled =>
            {
                if (!EvidenceRecord.TryRead(spoiled, out var record))
                {
                    return;
                }

                var judges = new Judges(Authority.Context(online: false));
                var verdict = await new EvidenceRecordJudge(judges.Timestamps).JudgeAsync(
                    record,
                    [hash => [DigestAlgorithms.Compute(hash, Data)]],
                    default
                );
                (verdict.ProvenAt is null || verdict.ProvenAt >= first).ShouldBeTrue();
            },
            output.WriteLine
        );
    }

    [Fact]
    public async Task MessageWithARecord_Spoiled_IsAnsweredAndShowsNoOtherContentAsSigned()
    {
        var message = await Authority.SignAsync(SignatureLevel.BaselineB);
        var (record, _) = await MakeAsync(isXml: false, message);
        var original = CadesMessages.WithAttributes(
            message,
            own => [.. own, CmsAttribute.Create(CadesOids.InternalEvidenceRecord, record)]
        );
        await FuzzRun.RunAsync(
            "cms with an evidence record",
            Usually,
            seed => Spoil(original, seed),
            async spoiled =>
            {
                var report = await Authority.CheckAsync(spoiled, online: false);
                if (report.Signatures is [{ Clean: true }, ..])
                {
                    CadesMessages
                        .Read(spoiled)
                        .Content!.Value.ToArray()
                        .ShouldBe(CadesMessages.Content);
                }
            },
            output.WriteLine
        );
    }

    private async Task<(byte[] Record, DateTimeOffset First)> MakeAsync(bool isXml, byte[] data)
    {
        var (first, clock) = (Authority.Clock, Authority.Clock);
        var record = await new RecordMaker(
            Authority,
            hash => [DigestAlgorithms.Compute(hash, data)],
            isXml
        ).MakeAsync("st");
        Authority.Clock = clock;
        return (record, first);
    }

    private static byte[] Spoil(byte[] original, ulong seed) =>
        new SpoiledFile(seed).Make(original, original, Words);
}
