using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
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

        var report = await SignatureValidator.ValidateAsync(
            signed.Value,
            new ValidationContext
            {
                At = Authority.Clock.AddHours(1),
                TrustAnchors = [Authority.Root],
                Source = level >= SignatureLevel.BaselineLT ? null : Authority,
                DetachedContent = detached ? Content : (ReadOnlyMemory<byte>?)null,
            }
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

    [Fact]
    public async Task Sign_AtALevelThatIsNotMade_SaysSo()
    {
        var signed = await CmsSigner.SignAsync(
            Content,
            Authority.Organisation.Key,
            Options(SignatureLevel.BaselineLTA)
        );

        signed.Refusal!.Code.ShouldBe("LEVEL_NOT_MADE");
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

    private async Task OpensslAsync(byte[] message, bool detached)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not installed: nothing was checked.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("antin-cades-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "message.der"), message);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "content.bin"), Content);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "root.pem"),
                AnTin.Pki.Certificates.CertificateFile.ToPem(Authority.Root.Encoded.ToArray())
            );
            string[] content = detached ? ["-content", "content.bin"] : [];
            var answer = await OutsideTool.RunInAsync(
                folder.FullName,
                "openssl",
                [
                    "cms",
                    "-verify",
                    "-cades",
                    "-binary",
                    "-inform",
                    "DER",
                    "-in",
                    "message.der",
                    .. content,
                    "-CAfile",
                    "root.pem",
                    "-purpose",
                    "any",
                    "-attime",
                    Authority
                        .Clock.ToUnixTimeSeconds()
                        .ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "-out",
                    "/dev/null",
                ]
            );
            answer.ExitCode.ShouldBe(0, answer.Both);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
