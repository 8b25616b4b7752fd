using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Lints;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Lints;

public sealed class CrlLinterTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(10);
    private static readonly CertificateSerial Serial = CertificateSerial.Parse("5A01020304");
    private DemoPki pki = null!;

    public async Task InitializeAsync() => pki = await DemoPki.CreateAsync();

    public Task DisposeAsync()
    {
        pki.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Lints_InTheAssembly_AreAllRun() =>
        CrlLinter
            .Lints.Select(lint => lint.GetType())
            .ShouldBe(
                typeof(CrlLinter)
                    .Assembly.GetTypes()
                    .Where(type => type.IsSubclassOf(typeof(Lint<CrlUnderLint>))),
                ignoreOrder: true
            );

    [Fact]
    public async Task Run_WhatTheWriterMakes_FindsNothing()
    {
        var first = await SignAsync(Content());
        var second = await SignAsync(
            Content() with
            {
                Number = 6,
                ThisUpdate = Now.AddHours(1),
                DistributionPoint = "http://pki.hoaban.gov.vn/pki/pub/crl/cpca-g1-3.crl",
            }
        );

        Lint(first).ShouldBeEmpty();
        Lint(second, first).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_DeltaThatEndsAHold_FindsNothing()
    {
        var delta = Content(
            new RevokedCertificate(Serial, Now, RevocationReason.RemoveFromCrl)
        ) with
        {
            BaseNumber = 4,
        };

        Lint(await SignAsync(delta)).ShouldBeEmpty();
        Should
            .Throw<ArgumentException>(() => CrlWriter.BuildTbs(delta with { BaseNumber = 6 }))
            .Message.ShouldContain("follows its base");
    }

    [Fact]
    public async Task Run_DeltaWhoseBaseComesLater_IsCaught()
    {
        var delta = (await SignAsync(Content() with { BaseNumber = 4 })).Encoded.ToArray();
        byte[] indicator = [0x06, 0x03, 0x55, 0x1D, 0x1B, 0x01, 0x01, 0xFF, 0x04, 0x03, 0x02, 0x01];
        delta[delta.AsSpan().IndexOf(indicator) + indicator.Length] = 9;
        CertificateRevocationList.TryRead(delta, out var spoiled, out _).ShouldBeTrue();

        Lint(spoiled!).ShouldContain("DeltaFollowsItsBase");
    }

    [Fact]
    public async Task Run_TheCrlOfAnotherAuthority_IsRefused()
    {
        using var strangers = await DemoPki.CreateAsync();
        var crl = await SignAsync(
            Content() with
            {
                Issuer = strangers.AuthorityIssuer,
            },
            strangers.AuthorityKey
        );

        Lint(crl).ShouldContain("CrlIsOfItsIssuer");
    }

    [Fact]
    public async Task Run_ANumberThatDoesNotGrow_IsCaught()
    {
        var first = await SignAsync(Content());
        var second = await SignAsync(Content() with { ThisUpdate = Now.AddHours(1) });

        Lint(second, first).ShouldBe(["CrlNumberGrows"]);
    }

    [Fact]
    public async Task Run_ALifeBeyondTheAllowed_IsCaught() =>
        Lint(await SignAsync(Content() with { NextUpdate = Now.AddDays(8) }))
            .ShouldBe(["CrlTimesAreInOrder"]);

    [Fact]
    public async Task Run_AnOlderCrlThanTheLast_IsCaught()
    {
        var first = await SignAsync(Content());
        var second = await SignAsync(Content() with { Number = 6, ThisUpdate = Now.AddDays(-1) });

        Lint(second, first).ShouldBe(["CrlTimesAreInOrder"]);
    }

    [Theory]
    [InlineData(1, RevocationReason.Superseded)]
    [InlineData(-1, RevocationReason.RemoveFromCrl)]
    [InlineData(-1, (RevocationReason)7)]
    public async Task Run_AnEntryThatCannotBe_IsCaught(int days, RevocationReason reason) =>
        Lint(await SignAsync(Content(new RevokedCertificate(Serial, Now.AddDays(days), reason))))
            .ShouldBe(["CrlEntriesAreSound"]);

    [Fact]
    public async Task Run_OneSerialTwice_IsCaught() =>
        Lint(await SignAsync(Content(new(Serial, Now), new(Serial, Now))))
            .ShouldBe(["CrlEntriesAreSound"]);

    [Fact]
    public async Task Run_ARevocationThatDisappeared_IsCaught()
    {
        var first = await SignAsync(Content(new RevokedCertificate(Serial, Now)));
        var second = await SignAsync(
            Content() with
            {
                Number = 6,
                ExpiredKeptSince = DemoPki.Start,
            }
        );

        Lint(second, first).ShouldBe(["CrlForgetsNobody"]);
    }

    [Fact]
    public void Run_ACrlOfVersionOneWithAnUncriticalScope_IsCaughtByEachLint()
    {
        var crl = Handmade(
            version: 0,
            SignatureAlgorithm.EcdsaSha384,
            w =>
            {
                IssuingDistributionPoint.Write(w, "http://pki.hoaban.gov.vn/a.crl");
            }
        );

        Lint(crl)
            .ShouldBe(
                [
                    "CrlIsCanonical",
                    "CrlIsOfItsIssuer",
                    "CrlAlgorithmIsCurrent",
                    "CrlNumberGrows",
                    "CrlScopeIsCritical",
                ],
                ignoreOrder: true
            );
    }

    /// <summary>No AKI, no number, an issuing distribution point that is not critical, two algorithms.</summary>
    private CertificateRevocationList Handmade(
        int version,
        SignatureAlgorithm inner,
        Action<DerWriter> scope
    )
    {
        var tbs = CertificateVariation.Encode(writer =>
        {
            using (writer.Sequence())
            {
                writer.Integer(version);
                writer.Raw(inner.Encode());
                writer.Raw(pki.Authority.Subject.Encoded.Span);
                writer.Time(Now);
                writer.Time(Now.AddDays(1));
                using (writer.Context(0))
                using (writer.Sequence())
                {
                    CertificateExtension.Write(
                        writer,
                        Oids.IssuingDistributionPoint,
                        isCritical: false,
                        CertificateVariation.Encode(scope)
                    );
                }
            }
        });
        return Read(
            SignedStructure.Assemble(tbs, pki.AuthorityKey.Algorithm, pki.AuthorityKey.Sign(tbs))
        );
    }

    private CrlContent Content(params RevokedCertificate[] entries) =>
        new()
        {
            Issuer = pki.AuthorityIssuer,
            Number = 5,
            ThisUpdate = Now,
            NextUpdate = Now.AddDays(1),
            Entries = entries,
        };

    private string[] Lint(
        CertificateRevocationList crl,
        CertificateRevocationList? previous = null
    ) =>
        [
            .. CrlLinter
                .Run(new CrlUnderLint(crl, pki.Authority, previous, TimeSpan.FromDays(7)))
                .Select(finding => finding.Lint)
                .Distinct(),
        ];

    private async Task<CertificateRevocationList> SignAsync(
        CrlContent content,
        SoftwareSigner? key = null
    ) => Read(await CrlWriter.SignAsync(content, key ?? pki.AuthorityKey));

    private static CertificateRevocationList Read(byte[] encoded)
    {
        CertificateRevocationList
            .TryRead(encoded, out var crl, out var error)
            .ShouldBeTrue(error?.ToString());
        return crl!;
    }
}
