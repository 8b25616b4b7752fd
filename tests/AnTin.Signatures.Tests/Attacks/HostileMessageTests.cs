using System.Globalization;
using System.IO.Compression;
using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// CMS messages with all that they may carry, spoiled: each is answered, and none of the signatures in it is clean that
/// was not before. <c>ANTIN_FUZZ_COUNT</c> sets how many there are, <c>ANTIN_FUZZ_SEED</c> the first seed.
/// </summary>
public sealed class HostileMessageTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly int Count = FromEnvironment("ANTIN_FUZZ_COUNT", 300);
    private static readonly int FirstSeed = FromEnvironment("ANTIN_FUZZ_SEED", 1);

    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Message_Spoiled_IsAnsweredAndShowsNoOtherContentAsSigned()
    {
        var original = await FullAsync();
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var spoiled = new SpoiledBytes((ulong)seed).Spoil(original);

            var report = await ValidateAsync(spoiled);

            foreach (var signature in report.Signatures.Where(one => one.Clean))
            {
                signature.Integrity.ShouldBe(Integrity.Intact, $"seed {seed}");
            }

            if (report.Signatures is [{ Clean: true }, ..])
            {
                CadesMessages
                    .Read(spoiled)
                    .Content!.Value.ToArray()
                    .ShouldBe(CadesMessages.Content, $"seed {seed}");
            }
        }
    }

    [Fact]
    public async Task MessageInAContainer_Spoiled_IsAnswered()
    {
        var message = await FullAsync();
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var container = Zip(
                ("mimetype", "application/vnd.etsi.asic-s+zip"u8.ToArray()),
                ("a.txt", CadesMessages.Content),
                ("META-INF/signature.p7s", new SpoiledBytes((ulong)seed).Spoil(message)),
                ("META-INF/timestamp.tst", new SpoiledBytes((ulong)seed + 1).Spoil(message))
            );

            var report = await ValidateAsync(container);

            report.Conclusion.ShouldNotBe(Conclusion.TotalPassed, $"seed {seed}");
        }
    }

    /// <summary>Whatever extension makes of a spoiled file of any kind, it is an answer, and nothing broken leaves it.</summary>
    [Theory]
    [InlineData(SignedKind.Pdf)]
    [InlineData(SignedKind.Cms)]
    [InlineData(SignedKind.Xml)]
    [InlineData(SignedKind.AsicXades)]
    [InlineData(SignedKind.AsicCades)]
    public async Task Extension_OfASpoiledFile_IsAnswered(SignedKind kind)
    {
        var original = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineLTA);
        for (var seed = FirstSeed; seed < FirstSeed + (Count / 6); seed++)
        {
            var extended = await Extension.ExtendAsync(
                PdfSource.FromMemory(new SpoiledBytes((ulong)seed).Spoil(original)),
                new ExtensionOptions
                {
                    Level = SignatureLevel.BaselineLTA,
                    Timestamps = Authority,
                    Context = new ValidationContext
                    {
                        At = Authority.Clock.AddHours(1),
                        TrustAnchors = [Authority.Root],
                        Source = Authority,
                    },
                }
            );

            if (extended.Succeeded)
            {
                var report = await ValidateAsync(extended.Value.ToArray());
                report.Signatures.ShouldAllBe(one => one.Clean, $"seed {seed}");
            }
        }
    }

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

    private async Task<AnTin.Signatures.Reports.ValidationReport> ValidateAsync(byte[] file) =>
        await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext
            {
                At = Authority.Clock.AddHours(1),
                TrustAnchors = [Authority.Root],
            }
        );

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : otherwise;
}
