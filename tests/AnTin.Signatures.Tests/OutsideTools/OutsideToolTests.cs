using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.OutsideTools;

/// <summary>Programs that are not ours have the last word on what we sign.</summary>
public sealed class OutsideToolTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>,
        IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-signatures-");

    private TestAuthority Authority => fixture.Authority;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Pdfsig_OfTwoSignatures_CallsBothValid()
    {
        if (IsAbsent("pdfsig"))
        {
            return;
        }

        var document = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLT
        );
        document = await Authority.SignAsync(
            document,
            Authority.Organisation,
            SignatureLevel.BaselineB
        );

        var answer = await OutsideTool.RunAsync("pdfsig", "-nocert", Save("two.pdf", document));

        answer.Output.Split("Signature is Valid").Length.ShouldBe(3, answer.Both);
        answer.Output.ShouldContain("ETSI.CAdES.detached");
        answer.Output.ShouldContain("Total document signed");
    }

    [Fact]
    public async Task Qpdf_OfEveryLevel_FindsNoFault()
    {
        if (IsAbsent("qpdf"))
        {
            return;
        }

        var document = await Authority.SignAsync(
            TestDocuments.WithForm(),
            level: SignatureLevel.BaselineLTA,
            change: options =>
                options with
                {
                    Place = new SignaturePlace(300, 90, 200, 80),
                    Appearance = new SignatureAppearance
                    {
                        Picture = TestPictures.Handwriting(),
                        Lines = ["Số: 12/CV-THHB", "Ký lúc 2026-11-22T08:00:00+07:00"],
                    },
                }
        );

        var answer = await OutsideTool.RunAsync("qpdf", "--check", Save("levels.pdf", document));

        answer.ExitCode.ShouldBe(0, answer.Both);
        answer.Both.ShouldContain("No syntax or stream encoding errors");
    }

    [Fact]
    public async Task Pdftotext_OfAnAppearance_ReadsVietnamese()
    {
        if (IsAbsent("pdftotext"))
        {
            return;
        }

        var document = await Authority.SignAsync(
            TestDocuments.Plain(),
            change: options =>
                options with
                {
                    Place = new SignaturePlace(300, 700, 250, 60),
                    Appearance = new SignatureAppearance
                    {
                        Lines = ["Số: 12/CV-THHB; Trường Tiểu học Hoa Ban"],
                    },
                }
        );
        var file = Save("text.pdf", document);

        await OutsideTool.RunAsync("pdftotext", file, file + ".txt");

        (await File.ReadAllTextAsync(file + ".txt")).ShouldContain("Trường Tiểu học Hoa Ban");
    }

    [Fact]
    public async Task OpensslCms_OfTheExtractedMessage_Verifies()
    {
        if (IsAbsent("openssl"))
        {
            return;
        }

        var document = await Authority.SignAsync(TestDocuments.Plain(), Authority.Organisation);
        var (message, content) = Extract(document);

        var answer = await OutsideTool.RunAsync(
            "openssl",
            [
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                Save("message.der", message),
                "-content",
                Save("content.bin", content),
                "-CAfile",
                SaveAnchors(),
                "-purpose",
                "any",
                "-attime",
                Epoch(),
                "-out",
                "/dev/null",
            ]
        );

        answer.ExitCode.ShouldBe(0, answer.Both);
        answer.Both.ShouldContain("Verification successful");
    }

    [Fact]
    public async Task OpensslTs_OfTheExtractedToken_Verifies()
    {
        if (IsAbsent("openssl"))
        {
            return;
        }

        var (message, _) = Extract(await Authority.SignAsync(TestDocuments.Plain()));
        CmsSignedData.TryRead(message, out var cms, out _).ShouldBeTrue();
        var token = cms!.Signers[0].UnsignedAttributes.Find(Oids.SignatureTimestamp)!.SingleValue;

        var answer = await OutsideTool.RunAsync(
            "openssl",
            [
                "ts",
                "-verify",
                "-data",
                Save("value.bin", cms.Signers[0].Signature.ToArray()),
                "-in",
                Save("token.der", token.ToArray()),
                "-token_in",
                "-CAfile",
                SaveAnchors(),
                "-attime",
                Epoch(),
            ]
        );

        answer.Both.ShouldContain("Verification: OK");
    }

    [Fact]
    public async Task OpensslCms_WhatItSigned_WeAccept()
    {
        if (IsAbsent("openssl"))
        {
            return;
        }

        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = new SoftwareSigner(ecdsa, SignatureAlgorithm.EcdsaSha256);
        var certificate = await Authority.IssueForAsync(signer, "Trần Văn An");
        var content = "Văn bản ký bằng openssl"u8.ToArray();
        var key = Save(
            "key.pem",
            System.Text.Encoding.ASCII.GetBytes(ecdsa.ExportPkcs8PrivateKeyPem())
        );
        var answer = await OutsideTool.RunAsync(
            "openssl",
            [
                "cms",
                "-sign",
                "-cades",
                "-binary",
                "-nodetach",
                "-md",
                "sha256",
                "-in",
                Save("content.txt", content),
                "-signer",
                Save(
                    "signer.pem",
                    System.Text.Encoding.ASCII.GetBytes(
                        CertificateFile.ToPem(certificate.Encoded.Span)
                    )
                ),
                "-inkey",
                key,
                "-outform",
                "DER",
                "-out",
                Path.Combine(folder.FullName, "signed.p7m"),
            ]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);

        var signature = await Authority.OnlySignatureAsync(
            await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "signed.p7m"))
        );

        signature.Clean.ShouldBeTrue();
        signature.Level.ShouldBe(SignatureLevel.BaselineB);
        signature.Signer!.Name.ShouldBe("Trần Văn An");
    }

    private static (byte[] Message, byte[] Content) Extract(byte[] document)
    {
        PdfDocument.TryRead(document, out var pdf, out _).ShouldBeTrue();
        var value = pdf!.Latest.Dictionary(pdf.Latest.Form.Fields[0].Value)!;
        CmsSignedData
            .TryRead(
                value["Contents"].AsString()!.Bytes,
                out var cms,
                out _,
                allowZeroPadding: true
            )
            .ShouldBeTrue();
        var ranges = value["ByteRange"]
            .AsArray()!
            .Items.Select(number => (int)number.AsInteger()!)
            .ToArray();
        return (
            cms!.Encoded.ToArray(),
            [.. document.AsSpan(ranges[0], ranges[1]), .. document.AsSpan(ranges[2], ranges[3])]
        );
    }

    private string SaveAnchors() =>
        Save(
            "anchors.pem",
            System.Text.Encoding.ASCII.GetBytes(
                CertificateFile.ToPem(Authority.Root.Encoded.Span)
                    + CertificateFile.ToPem(Authority.Authority.Encoded.Span)
            )
        );

    private static string Epoch() =>
        TestAuthority
            .SigningTime.AddHours(1)
            .ToUnixTimeSeconds()
            .ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Save(string name, byte[] bytes)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private bool IsAbsent(string tool)
    {
        if (OutsideTool.Exists(tool))
        {
            return false;
        }

        output.WriteLine($"{tool} is not installed: nothing was checked.");
        return true;
    }
}
