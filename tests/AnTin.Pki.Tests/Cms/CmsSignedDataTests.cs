using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Cms;

public sealed class CmsSignedDataTests : IAsyncLifetime
{
    private static readonly byte[] Letter = [.. "Văn bản đề nghị số 12"u8];
    private readonly SoftwareSigner key = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate signer = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        signer = await pki.IssueAsync("PERSON_5Y", key);
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        key.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_AndRead_IsTheSameMessage(bool detached)
    {
        var message = Sign(detached);

        CmsSignedData.TryRead(message, out var read, out var error).ShouldBeTrue(error?.ToString());

        read!.IsDetached.ShouldBe(detached);
        read.Version.ShouldBe(1);
        read.ContentType.ShouldBe(Oids.Data);
        read.Certificates.ShouldBe([signer, pki.Authority], ignoreOrder: true);
        read.CertificateOf(read.Signers.Single()).ShouldBe(signer);
        read.Signers[0].Check(signer, Oids.Data, Letter).ShouldBe(CmsSignatureCheck.Intact);
        read.Signers[0].SigningCertificates.Single().Matches(signer).ShouldBeTrue();
        read.Signers[0].SigningCertificates.Single().Matches(pki.Authority).ShouldBeFalse();
        read.Signers[0].ClaimedTime.ShouldBe(DemoPki.Start.AddDays(1));
    }

    [Fact]
    public void Check_AnotherContent_SaysTheContentChanged()
    {
        CmsSignedData.TryRead(Sign(detached: true), out var read, out _).ShouldBeTrue();

        read!
            .Signers[0]
            .Check(signer, Oids.Data, [1, 2, 3])
            .ShouldBe(CmsSignatureCheck.ContentChanged);
    }

    [Fact]
    public void Check_AnotherContentType_SaysTheAttributesAreWrong()
    {
        CmsSignedData.TryRead(Sign(detached: true), out var read, out _).ShouldBeTrue();

        read!
            .Signers[0]
            .Check(signer, Oids.TimestampInfo, Letter)
            .ShouldBe(CmsSignatureCheck.AttributesWrong);
    }

    [Fact]
    public void Check_AnyFlippedByteOfTheSigner_IsNeverIntact()
    {
        var message = Sign(detached: true);
        CmsSignedData.TryRead(message, out var whole, out _).ShouldBeTrue();
        var signed = whole!.Signers[0].SignedPart;
        // Version and signer identifier are the fields of a SignerInfo that its signature does not cover.
        var start =
            message.Length
            - signed.Length
            + signed.Span.IndexOf(signer.Serial.Content)
            + signer.Serial.Content.Length;

        for (var at = start; at < message.Length; at++)
        {
            var broken = (byte[])message.Clone();
            broken[at] ^= 0x01;
            if (CmsSignedData.TryRead(broken, out var read, out _) && read.Signers.Count == 1)
            {
                var found = read.CertificateOf(read.Signers[0]);
                var isIntact =
                    found is not null
                    && read.Signers[0].Check(found, Oids.Data, Letter) == CmsSignatureCheck.Intact;
                isIntact.ShouldBeFalse($"byte {at} was flipped");
            }
        }
    }

    [Fact]
    public void Check_SignedAttributesPassedOffAsContent_AreNotBelieved()
    {
        CmsSignedData.TryRead(Sign(detached: true), out var honest, out _).ShouldBeTrue();
        var attributes = CmsAttributes.ToBeSigned(honest!.Signers[0].SignedAttributes!);
        var forged = CmsWriter.WriteDetached(
            Oids.Data,
            [
                new CmsSignature(
                    SignerIdentifier.For(signer),
                    HashAlgorithmName.SHA256,
                    [],
                    key.Algorithm,
                    honest.Signers[0].Signature,
                    []
                ),
            ],
            [signer.Encoded]
        );
        CmsSignedData.TryRead(forged, out var read, out var error).ShouldBeTrue(error?.ToString());

        read!.Signers[0].SignedAttributes.ShouldBeNull();
        read.Signers[0]
            .Check(signer, Oids.Data, attributes)
            .ShouldBe(CmsSignatureCheck.AttributesWrong);
    }

    [Fact]
    public void Rewrite_WithATimestampAdded_LeavesTheSignatureIntact()
    {
        CmsSignedData.TryRead(Sign(detached: true), out var before, out _).ShouldBeTrue();
        var stamped = before!
            .Signers[0]
            .WithUnsignedAttributes([CmsAttributes.SignatureTimestamp(new byte[] { 0x30, 0x00 })]);

        var message = CmsWriter.Rewrite(before, [stamped]);

        CmsSignedData.TryRead(message, out var after, out _).ShouldBeTrue();
        after!.Signers[0].SignedPart.ToArray().ShouldBe(before.Signers[0].SignedPart.ToArray());
        after.Signers[0].UnsignedAttributes.Single().Type.ShouldBe(Oids.SignatureTimestamp);
        after.Signers[0].Check(signer, Oids.Data, Letter).ShouldBe(CmsSignatureCheck.Intact);
    }

    [Fact]
    public void TryRead_ZerosBehind_AreAllowedOnlyWhereAskedFor()
    {
        byte[] padded = [.. Sign(detached: true), 0, 0, 0, 0];

        CmsSignedData.TryRead(padded, out _, out _).ShouldBeFalse();
        CmsSignedData.TryRead(padded, out _, out _, allowZeroPadding: true).ShouldBeTrue();
        padded[^1] = 1;
        CmsSignedData.TryRead(padded, out _, out _, allowZeroPadding: true).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_AMessage_IsVerifiedByOpenssl(bool detached)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it does not verify our message.");
            return;
        }

        using var folder = new TempFolder();
        List<string> arguments =
        [
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            folder.Write("message.p7s", Sign(detached)),
            "-CAfile",
            folder.Write("root.pem", CertificateFile.ToPem(pki.Root.Encoded.Span)),
            "-purpose",
            "any",
            "-attime",
            DemoPki
                .Start.AddDays(1)
                .ToUnixTimeSeconds()
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
        ];
        if (detached)
        {
            arguments.AddRange(["-content", folder.Write("letter", Letter)]);
        }

        var verdict = await OutsideTool.RunAsync("openssl", [.. arguments]);

        verdict.Both.ShouldContain("successful");
    }

    [Fact]
    public async Task TryRead_StreamedMessageOfOpenssl_IsReadFromItsBer()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: its streamed BER is not read.");
            return;
        }

        using var folder = new TempFolder();
        var made = await OutsideTool.RunAsync(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            folder.PathOf("key.pem"),
            "-subj",
            "/CN=Hoa Ban",
            "-out",
            folder.PathOf("certificate.pem")
        );
        made.ExitCode.ShouldBe(0, made.Both);
        var signed = await OutsideTool.RunAsync(
            "openssl",
            "cms",
            "-sign",
            "-stream",
            "-indef",
            "-nodetach",
            "-binary",
            "-in",
            folder.Write("letter", Letter),
            "-signer",
            folder.PathOf("certificate.pem"),
            "-inkey",
            folder.PathOf("key.pem"),
            "-outform",
            "DER",
            "-out",
            folder.PathOf("message")
        );
        signed.ExitCode.ShouldBe(0, signed.Both);
        var message = await File.ReadAllBytesAsync(folder.PathOf("message"));
        message[1].ShouldBe((byte)0x80, "openssl streams with indefinite lengths");

        CmsSignedData.TryRead(message, out var read, out var error).ShouldBeTrue(error?.ToString());

        read!.Content!.Value.ToArray().ShouldBe(Letter);
        read.Signers[0]
            .Check(read.Certificates.Single(), Oids.Data, Letter)
            .ShouldBe(CmsSignatureCheck.Intact);
    }

    private byte[] Sign(bool detached)
    {
        CmsAttribute[] attributes =
        [
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(SHA256.HashData(Letter)),
            CmsAttributes.SigningTime(DemoPki.Start.AddDays(1)),
            CmsAttributes.SigningCertificateV2(signer, HashAlgorithmName.SHA256),
        ];
        var signature = new CmsSignature(
            SignerIdentifier.For(signer),
            HashAlgorithmName.SHA256,
            attributes,
            key.Algorithm,
            key.Sign(CmsAttributes.ToBeSigned(attributes)),
            []
        );
        ReadOnlyMemory<byte>[] certificates = [signer.Encoded, pki.Authority.Encoded];
        return detached
            ? CmsWriter.WriteDetached(Oids.Data, [signature], certificates)
            : CmsWriter.Write(Oids.Data, Letter, [signature], certificates);
    }
}
