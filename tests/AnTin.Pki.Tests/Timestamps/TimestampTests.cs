using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Timestamps;

public sealed class TimestampTests : IAsyncLifetime
{
    private static readonly byte[] Letter = [.. "Văn bản đề nghị số 12"u8];
    private static readonly ObjectIdentifier Policy = ObjectIdentifier.Parse("2.16.704.1.1.1.3.1");
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(10).AddMilliseconds(250);
    private readonly SoftwareSigner unitKey = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate unitCertificate = null!;
    private TimestampingUnit unit = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        unitCertificate = await pki.IssueAsync("TSA_5Y", unitKey);
        unit = new TimestampingUnit(unitCertificate, unitKey, Policy, TimeSpan.FromSeconds(1));
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        unitKey.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("SHA256", true)]
    [InlineData("SHA384", true)]
    [InlineData("SHA512", false)]
    public async Task StampAsync_ARequest_GivesATokenOfThatData(string hash, bool withCertificate)
    {
        var request = Request(
            TimestampRequest.Create(
                MessageImprint.Of(new HashAlgorithmName(hash), Letter),
                nonce: 123456789,
                withCertificate
            )
        );
        unit.Object(request).ShouldBeNull();

        var token = Token(await unit.StampAsync(request, Now, BigInteger.Pow(2, 159)));

        token.Info.Time.ShouldBe(Now);
        token.Info.Policy.ShouldBe(Policy);
        token.Info.Serial.ShouldBe(BigInteger.Pow(2, 159));
        token.Info.Accuracy.ShouldBe(TimeSpan.FromSeconds(1));
        new BigInteger(token.Info.Nonce.Span, isBigEndian: true).ShouldBe(123456789);
        token.SignedData.Certificates.Count.ShouldBe(withCertificate ? 1 : 0);
        token.Check(Letter, [unitCertificate]).ShouldBe(TimestampCheck.Intact);
        token.Check("another letter"u8, [unitCertificate]).ShouldBe(TimestampCheck.ImprintDiffers);
        if (!withCertificate)
        {
            token.Check(Letter).ShouldBe(TimestampCheck.SignerMissing);
        }
    }

    [Fact]
    public async Task Check_AUnitWithAPersonsCertificate_IsNotForTimestamps()
    {
        var person = await pki.IssueAsync("PERSON_5Y", unitKey);
        var request = Request(
            TimestampRequest.Create(MessageImprint.Of(HashAlgorithmName.SHA256, Letter))
        );
        var impostor = new TimestampingUnit(person, unitKey, Policy, TimeSpan.Zero);

        var token = Token(await impostor.StampAsync(request, Now, 1));

        token.Check(Letter).ShouldBe(TimestampCheck.SignerNotForTimestamps);
    }

    [Fact]
    public async Task Check_AnyFlippedByteOfTheContentOrTheSignature_IsNeverIntact()
    {
        var request = Request(
            TimestampRequest.Create(
                MessageImprint.Of(HashAlgorithmName.SHA256, Letter),
                wantsCertificate: false
            )
        );
        var encoded = await unit.StampAsync(request, Now, 1);
        TimestampToken.TryRead(encoded, out var whole, out _).ShouldBeTrue();
        var signedFrom = encoded.Length - whole!.Signer.SignedPart.Length;
        var identifier =
            signedFrom
            + whole.Signer.SignedPart.Span.IndexOf(unitCertificate.Serial.Content)
            + unitCertificate.Serial.Content.Length;
        var contentFrom = encoded.AsSpan().IndexOf(whole.SignedData.Content!.Value.Span);
        var contentTo = contentFrom + whole.SignedData.Content.Value.Length;

        for (var at = contentFrom; at < encoded.Length; at++)
        {
            if (at >= contentTo && at < identifier)
            {
                continue;
            }

            var broken = (byte[])encoded.Clone();
            broken[at] ^= 0x01;
            if (TimestampToken.TryRead(broken, out var token, out _))
            {
                token
                    .Check(Letter, [unitCertificate])
                    .ShouldNotBe(TimestampCheck.Intact, $"byte {at} was flipped");
            }
        }
    }

    [Fact]
    public void Object_WhatTheUnitDoesNotServe_NamesTheExactFailure()
    {
        var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, Letter);

        unit.Object(
                Request(TimestampRequest.Create(MessageImprint.Of(HashAlgorithmName.SHA1, Letter)))
            )
            .ShouldBe(TimestampFailure.BadAlgorithm);
        unit.Object(Request(TimestampRequest.Create(imprint, policy: Oids.AnyPolicy)))
            .ShouldBe(TimestampFailure.UnacceptedPolicy);
        unit.Object(Request(TimestampRequest.Create(imprint, policy: Policy))).ShouldBeNull();
    }

    [Fact]
    public void TryRead_ADigestOfTheWrongLength_IsRefused() =>
        TimestampRequest
            .TryRead(
                TimestampRequest.Create(
                    MessageImprint.OfDigest(HashAlgorithmName.SHA256, new byte[20])
                ),
                out _,
                out _
            )
            .ShouldBeFalse();

    [Theory]
    [InlineData(TimestampFailure.BadAlgorithm, "03020780")]
    [InlineData(TimestampFailure.BadDataFormat, "03020204")]
    [InlineData(TimestampFailure.TimeNotAvailable, "0303010002")]
    [InlineData(TimestampFailure.SystemFailure, "03050600000040")]
    public void Reject_EachFailure_IsItsOwnBit(TimestampFailure failure, string bits)
    {
        var encoded = TimestampResponse.Reject(failure, "Không thể cấp dấu thời gian");

        Convert.ToHexString(encoded).ShouldEndWith(bits);
        TimestampResponse.TryRead(encoded, out var response, out _).ShouldBeTrue();
        response!.Status.ShouldBe(TimestampStatus.Rejection);
        response.Failure.ShouldBe(failure);
        response.Text.ShouldBe("Không thể cấp dấu thời gian");
        response.Token.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("P-256")]
    [InlineData("RSA-3072")]
    public async Task Conversation_WithOpenssl_IsUnderstoodBothWays(string keyName)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it neither asks nor listens.");
            return;
        }

        using var folder = new TempFolder();
        using var key = SoftwareSigner.Generate(keyName);
        var rsaUnit = new TimestampingUnit(
            await pki.IssueAsync("TSA_5Y", key),
            key,
            Policy,
            TimeSpan.FromMilliseconds(1500)
        );
        var data = folder.Write("letter", Letter);
        var question = folder.PathOf("question");
        var asked = await OutsideTool.RunAsync(
            "openssl",
            "ts",
            "-query",
            "-data",
            data,
            "-sha256",
            "-cert",
            "-out",
            question
        );
        asked.ExitCode.ShouldBe(0, asked.Both);
        var request = Request(await File.ReadAllBytesAsync(question));
        var answer = folder.Write(
            "answer",
            TimestampResponse.Grant(await rsaUnit.StampAsync(request, Now, BigInteger.Pow(2, 100)))
        );

        var heard = await OutsideTool.RunAsync(
            "openssl",
            "ts",
            "-verify",
            "-in",
            answer,
            "-queryfile",
            question,
            "-CAfile",
            folder.Write("root.pem", CertificateFile.ToPem(pki.Root.Encoded.Span)),
            "-untrusted",
            folder.Write("ca.pem", CertificateFile.ToPem(pki.Authority.Encoded.Span)),
            "-attime",
            Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );
        var text = await OutsideTool.RunAsync("openssl", "ts", "-reply", "-in", answer, "-text");

        heard.Both.ShouldContain("Verification: OK");
        text.Both.ShouldContain("Accuracy: 0x01 seconds, 0x01F4 millis");
        text.Both.ShouldContain("Policy OID: 2.16.704.1.1.1.3.1");
    }

    private static TimestampRequest Request(byte[] encoded)
    {
        TimestampRequest
            .TryRead(encoded, out var request, out var error)
            .ShouldBeTrue(error?.ToString());
        return request!;
    }

    private static TimestampToken Token(byte[] encoded)
    {
        TimestampToken
            .TryRead(encoded, out var token, out var error)
            .ShouldBeTrue(error?.ToString());
        return token!;
    }
}
