using System.Globalization;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Ocsp;

public sealed class OcspTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(10);
    private readonly SoftwareSigner personKey = SoftwareSigner.Generate("P-256");
    private readonly SoftwareSigner responderKey = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate person = null!;
    private Certificate responder = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        person = await pki.IssueAsync("PERSON_5Y", personKey);
        responder = await pki.IssueAsync("OCSP_90D", responderKey);
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        personKey.Dispose();
        responderKey.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(128)]
    public void Request_Written_IsReadBack(int nonceLength)
    {
        var nonce = RandomNumberGenerator.GetBytes(nonceLength);
        OcspCertificateId[] asked =
        [
            OcspCertificateId.For(pki.Authority, person.Serial),
            OcspCertificateId.For(pki.Root, pki.Authority.Serial, HashAlgorithmName.SHA256),
        ];

        OcspRequest
            .TryRead(OcspRequest.Create(asked, nonce), out var read, out var error)
            .ShouldBeTrue(error?.ToString());

        read!.Nonce.ToArray().ShouldBe(nonce);
        read.Certificates.Select(one => one.Serial).ShouldBe([person.Serial, pki.Authority.Serial]);
        read.Certificates[0].IsIssuedBy(pki.Authority).ShouldBeTrue();
        read.Certificates[0].IsIssuedBy(pki.Root).ShouldBeFalse();
        read.Certificates[1].IsIssuedBy(pki.Root).ShouldBeTrue();
    }

    [Fact]
    public void Request_NonceOf129Octets_IsRefused() =>
        OcspRequest
            .TryRead(
                OcspRequest.Create(
                    [OcspCertificateId.For(pki.Authority, person.Serial)],
                    new byte[129]
                ),
                out _,
                out _
            )
            .ShouldBeFalse();

    [Fact]
    public void TryReadPath_EscapedOrNot_IsTheSameRequest()
    {
        var encoded = OcspRequest.Create([OcspCertificateId.For(pki.Authority, person.Serial)]);
        var base64 = Convert.ToBase64String(encoded);

        foreach (var path in (string[])[base64, "/" + base64, Uri.EscapeDataString(base64)])
        {
            OcspRequest.TryReadPath(path, out var read, out _).ShouldBeTrue();
            read!.Certificates.Single().Serial.ShouldBe(person.Serial);
        }

        OcspRequest.TryReadPath("not base64!", out _, out _).ShouldBeFalse();
        OcspRequest.TryReadPath(new string('A', 100_000), out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void TryReadPath_Base64EndsInASlash_IsReadWhole()
    {
        var serials = Enumerable
            .Range(1, 9)
            .Select(length =>
                CertificateSerial.Parse(string.Concat(Enumerable.Repeat("7F", length)))
            );
        var paths = serials
            .Select(serial => OcspCertificateId.For(pki.Authority, serial))
            .Select(asked => Convert.ToBase64String(OcspRequest.Create([asked])))
            .Where(path => path.EndsWith('/'))
            .ToList();

        paths.ShouldNotBeEmpty();
        foreach (var path in paths)
        {
            OcspRequest
                .TryReadPath("/" + path, out _, out var error)
                .ShouldBeTrue($"{path} {error}");
        }
    }

    [Fact]
    public async Task RespondAsync_ThreeQuestions_AnswersEachByItsOwnName()
    {
        var good = OcspCertificateId.For(pki.Authority, person.Serial);
        var revoked = OcspCertificateId.For(pki.Authority, responder.Serial);
        var unknown = OcspCertificateId.For(pki.Authority, CertificateSerial.Parse("0102"));
        OcspSingleResponse[] answers =
        [
            OcspSingleResponse.Good(good, Now, Now.AddHours(8)) with
            {
                ArchiveCutoff = Now.AddYears(-20),
            },
            OcspSingleResponse.Revoked(
                revoked,
                Now,
                Now.AddHours(8),
                Now.AddDays(-2),
                RevocationReason.KeyCompromise
            ),
            OcspSingleResponse.Unknown(unknown, Now, null),
        ];

        var response = Read(
            await new OcspResponder(responder, responderKey).RespondAsync(
                Now,
                answers,
                new byte[] { 7, 8, 9 }
            )
        );

        response.Status.ShouldBe(OcspResponseStatus.Successful);
        response.ProducedAt.ShouldBe(Now);
        response.Nonce.ToArray().ShouldBe([7, 8, 9]);
        response.Certificates.ShouldBe([responder]);
        response.Find(pki.Authority, person.Serial)!.Status.ShouldBe(OcspCertificateStatus.Good);
        response.Find(pki.Authority, person.Serial)!.ArchiveCutoff.ShouldBe(Now.AddYears(-20));
        var second = response.Find(pki.Authority, responder.Serial)!;
        second.Status.ShouldBe(OcspCertificateStatus.Revoked);
        second.RevokedAt.ShouldBe(Now.AddDays(-2));
        second.Reason.ShouldBe(RevocationReason.KeyCompromise);
        response.Responses[2].Status.ShouldBe(OcspCertificateStatus.Unknown);
        response.Responses[2].NextUpdate.ShouldBeNull();
        response.Find(pki.Root, person.Serial).ShouldBeNull();
        OcspVerifier.Check(response, pki.Authority).Result.ShouldBe(OcspCheckResult.Authentic);
    }

    [Fact]
    public async Task Check_TheIssuerItselfWithoutCertificate_IsAuthentic()
    {
        var response = Read(
            await new OcspResponder(
                pki.Authority,
                pki.AuthorityKey,
                sendCertificate: false
            ).RespondAsync(Now, [Good()])
        );

        OcspVerifier
            .Check(response, pki.Authority)
            .ShouldBe(new OcspCheck(OcspCheckResult.Authentic, pki.Authority));
    }

    [Fact]
    public async Task Check_ARespondersCertificateOfAnotherSort_IsNotAuthorised()
    {
        var response = Read(await new OcspResponder(person, personKey).RespondAsync(Now, [Good()]));

        OcspVerifier
            .Check(response, pki.Authority)
            .Result.ShouldBe(OcspCheckResult.ResponderNotAuthorised);
    }

    [Fact]
    public async Task Check_AResponderOfAnotherIssuer_IsNotAuthorised()
    {
        using var strangers = await DemoPki.CreateAsync();
        var stranger = await strangers.IssueAsync("OCSP_90D", responderKey);
        var response = Read(
            await new OcspResponder(stranger, responderKey).RespondAsync(Now, [Good()])
        );

        OcspVerifier
            .Check(response, pki.Authority)
            .Result.ShouldBe(OcspCheckResult.ResponderNotAuthorised);
    }

    [Fact]
    public async Task Check_AnAnswerFromAfterTheRespondersTerm_IsNotValid()
    {
        var response = Read(
            await new OcspResponder(responder, responderKey).RespondAsync(
                DemoPki.Start.AddDays(91),
                [Good()]
            )
        );

        OcspVerifier
            .Check(response, pki.Authority)
            .Result.ShouldBe(OcspCheckResult.ResponderNotValid);
    }

    [Fact]
    public async Task Check_AnyFlippedByte_IsNeverAuthentic()
    {
        var encoded = await new OcspResponder(
            responder,
            responderKey,
            sendCertificate: false
        ).RespondAsync(Now, [Good()]);
        for (var at = 0; at < encoded.Length; at++)
        {
            var broken = (byte[])encoded.Clone();
            broken[at] ^= 0x01;
            if (OcspResponse.TryRead(broken, out var response, out _))
            {
                OcspVerifier
                    .Check(response, pki.Authority, [responder])
                    .IsAuthentic.ShouldBeFalse($"byte {at} was flipped");
            }
        }
    }

    [Theory]
    [InlineData(OcspResponseStatus.MalformedRequest)]
    [InlineData(OcspResponseStatus.TryLater)]
    [InlineData(OcspResponseStatus.Unauthorized)]
    public void Error_Written_IsReadBackAndAnswersNothing(OcspResponseStatus status)
    {
        var response = Read(OcspResponder.Error(status));

        response.Status.ShouldBe(status);
        OcspVerifier.Check(response, pki.Authority).Result.ShouldBe(OcspCheckResult.NotSuccessful);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Conversation_WithOpenssl_IsUnderstoodBothWays(bool revoked)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it neither asks nor listens.");
            return;
        }

        using var folder = new TempFolder();
        var issuer = folder.Write("ca.pem", CertificateFile.ToPem(pki.Authority.Encoded.Span));
        var leaf = folder.Write("leaf.pem", CertificateFile.ToPem(person.Encoded.Span));
        var root = folder.Write("root.pem", CertificateFile.ToPem(pki.Root.Encoded.Span));
        var question = folder.PathOf("question");
        var asked = await OutsideTool.RunAsync(
            "openssl",
            "ocsp",
            "-issuer",
            issuer,
            "-cert",
            leaf,
            "-reqout",
            question
        );
        asked.ExitCode.ShouldBe(0, asked.Both);
        OcspRequest
            .TryRead(await File.ReadAllBytesAsync(question), out var request, out var error)
            .ShouldBeTrue(error?.ToString());
        request!.Nonce.Length.ShouldBeGreaterThan(0);
        // openssl judges freshness by its own clock, so this one answer is dated by it.
        var now = TimeProvider.System.GetUtcNow();
        var answer = revoked
            ? OcspSingleResponse.Revoked(
                request.Certificates[0],
                now,
                now.AddHours(1),
                now.AddDays(-1),
                RevocationReason.CessationOfOperation
            )
            : OcspSingleResponse.Good(request.Certificates[0], now, now.AddHours(1));
        var response = await new OcspResponder(responder, responderKey).RespondAsync(
            now,
            [answer],
            request.Nonce
        );

        var heard = await OutsideTool.RunAsync(
            "openssl",
            "ocsp",
            "-reqin",
            question,
            // Keeps the nonce of the question: without it openssl would put a second one into the request it reads.
            "-no_nonce",
            "-respin",
            folder.Write("answer", response),
            "-issuer",
            issuer,
            "-cert",
            leaf,
            "-CAfile",
            root,
            "-verify_other",
            issuer
        );

        heard.Both.ShouldContain("Response verify OK");
        heard.Both.ShouldContain(revoked ? "leaf.pem: revoked" : "leaf.pem: good");
        heard.Both.ShouldNotContain("WARNING");
    }

    [Fact]
    public async Task RespondAsync_AnAnswer_IsVerifiedByOcsptool()
    {
        if (!OutsideTool.Exists("ocsptool"))
        {
            Console.WriteLine("ocsptool is absent: it does not listen.");
            return;
        }

        using var folder = new TempFolder();
        var response = await new OcspResponder(responder, responderKey).RespondAsync(Now, [Good()]);

        var heard = await OutsideTool.RunAsync(
            "ocsptool",
            "--verify-response",
            "--infile",
            folder.Write("answer", response),
            "--load-signer",
            folder.Write("responder.pem", CertificateFile.ToPem(responder.Encoded.Span))
        );

        heard.Both.ShouldContain("Success");
        heard.Both.ShouldContain("good");
    }

    private OcspSingleResponse Good() =>
        OcspSingleResponse.Good(
            OcspCertificateId.For(pki.Authority, person.Serial),
            Now,
            Now.AddHours(8)
        );

    private static OcspResponse Read(byte[] encoded)
    {
        OcspResponse
            .TryRead(encoded, out var response, out var error)
            .ShouldBeTrue(error?.ToString());
        return response!;
    }
}
