using AnTin.Pki.Certificates;
using AnTin.Pki.Lints;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Lints;

public sealed class OcspLinterTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(10);
    private static readonly CertificateSerial Serial = CertificateSerial.Parse("5A01020304");
    private readonly SoftwareSigner key = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate responder = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        responder = await pki.IssueAsync("OCSP_90D", key);
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        key.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Lints_InTheAssembly_AreAllRun() =>
        OcspLinter
            .Lints.Select(lint => lint.GetType())
            .ShouldBe(
                typeof(OcspLinter)
                    .Assembly.GetTypes()
                    .Where(type => type.IsSubclassOf(typeof(Lint<OcspUnderLint>))),
                ignoreOrder: true
            );

    [Fact]
    public async Task Run_WhatTheResponderMakes_FindsNothing() =>
        (await LintAsync(Good())).ShouldBeEmpty();

    [Fact]
    public async Task Run_AnAnswerOfAStranger_IsCaught()
    {
        var person = await pki.IssueAsync("PERSON_5Y", key);

        (await LintAsync(person, Good())).ShouldBe(["OcspResponderIsAuthorised"]);
    }

    [Fact]
    public async Task Run_WithoutNextUpdate_IsCaught() =>
        (await LintAsync(Good() with { NextUpdate = null })).ShouldBe(["OcspTimesAreInOrder"]);

    [Fact]
    public async Task Run_BeyondTheRespondersTerm_IsCaught() =>
        (
            await LintAsync(
                Good() with
                {
                    ThisUpdate = Now.AddDays(-1),
                    NextUpdate = Now.AddDays(100),
                }
            )
        ).ShouldBe(["OcspTimesAreInOrder"]);

    [Fact]
    public async Task Run_ThisUpdateAfterProducedAt_IsCaught() =>
        (await LintAsync(Good() with { ThisUpdate = Now.AddMinutes(1) })).ShouldBe([
            "OcspTimesAreInOrder",
        ]);

    [Fact]
    public async Task Run_TheSameQuestionTwice_IsCaught() =>
        (await LintAsync(Good(), Good())).ShouldBe(["OcspStatusesAreSound"]);

    [Fact]
    public async Task Run_ARevocationInTheFuture_IsCaught() =>
        (
            await LintAsync(
                OcspSingleResponse.Revoked(
                    Good().Certificate,
                    Now,
                    Now.AddHours(1),
                    Now.AddHours(1),
                    RevocationReason.RemoveFromCrl
                )
            )
        ).ShouldBe(["OcspStatusesAreSound"]);

    [Fact]
    public async Task Run_AnAnswerAboutAnotherIssuersCertificate_IsCaught() =>
        (
            await LintAsync(Good() with { Certificate = OcspCertificateId.For(pki.Root, Serial) })
        ).ShouldBe(["OcspStatusesAreSound"]);

    [Fact]
    public async Task Run_BytesThatAreNotDer_AreCaught()
    {
        var encoded = await new OcspResponder(responder, key).RespondAsync(Now, [Good()]);
        // A serial with a zero in front that is not needed.
        var serial = encoded.AsSpan().IndexOf(Serial.Content);
        encoded[serial] = 0x00;
        OcspResponse
            .TryRead(encoded, out var response, out var error)
            .ShouldBeTrue(error?.ToString());

        OcspLinter
            .Run(new OcspUnderLint(response!, pki.Authority, TimeSpan.FromDays(1)))
            .Select(finding => finding.Lint)
            .ShouldContain("OcspIsCanonical");
    }

    private OcspSingleResponse Good() =>
        OcspSingleResponse.Good(OcspCertificateId.For(pki.Authority, Serial), Now, Now.AddHours(8));

    private Task<string[]> LintAsync(params OcspSingleResponse[] answers) =>
        LintAsync(responder, answers);

    private async Task<string[]> LintAsync(
        Certificate certificate,
        params OcspSingleResponse[] answers
    )
    {
        var encoded = await new OcspResponder(certificate, key).RespondAsync(Now, answers);
        OcspResponse
            .TryRead(encoded, out var response, out var error)
            .ShouldBeTrue(error?.ToString());
        return
        [
            .. OcspLinter
                .Run(new OcspUnderLint(response!, pki.Authority, TimeSpan.FromDays(200)))
                .Select(finding => finding.Lint)
                .Distinct(),
        ];
    }
}
