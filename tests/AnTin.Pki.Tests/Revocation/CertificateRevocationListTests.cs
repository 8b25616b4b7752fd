using System.Globalization;
using AnTin.Pki.Certificates;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Revocation;

public sealed class CertificateRevocationListTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(10);
    private DemoPki pki = null!;

    public async Task InitializeAsync() => pki = await DemoPki.CreateAsync();

    public Task DisposeAsync()
    {
        pki.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task SignAsync_EntriesOfEverySort_AreReadBackAsTheyWere()
    {
        RevokedCertificate[] entries =
        [
            new(CertificateSerial.Parse("03AF12"), Now.AddDays(-3)),
            new(
                CertificateSerial.Parse("9D9023"),
                Now.AddDays(-2),
                RevocationReason.CertificateHold
            ),
            new(
                CertificateSerial.CreateRandom(),
                Now.AddDays(-1),
                RevocationReason.KeyCompromise,
                Now.AddDays(-4)
            ),
        ];

        var crl = Read(await SignAsync(entries));

        crl.Version.ShouldBe(2);
        crl.Issuer.ShouldBe(pki.Authority.Subject);
        crl.Number.ShouldBe(77);
        crl.ThisUpdate.ShouldBe(Now);
        crl.NextUpdate.ShouldBe(Now.AddDays(1));
        crl.Entries.ShouldBe(entries);
        crl.Find(entries[2].Serial).ShouldBe(entries[2]);
        crl.Find(CertificateSerial.Parse("03AF13")).ShouldBeNull();
        crl.UnknownCriticalExtensions.ShouldBeEmpty();
        crl.IsSignedBy(pki.Authority.PublicKey).ShouldBeTrue();
        crl.CouldBeIssuedBy(pki.Authority).ShouldBeTrue();
        crl.CouldBeIssuedBy(pki.Root).ShouldBeFalse();
    }

    [Fact]
    public async Task SignAsync_NobodyRevoked_LeavesTheListOut()
    {
        var crl = Read(await SignAsync([]));

        crl.Count.ShouldBe(0);
        crl.Find(CertificateSerial.Parse("01")).ShouldBeNull();
    }

    [Fact]
    public async Task Find_AmongFiftyThousand_FindsEachAndNoOther()
    {
        var serials = Enumerable
            .Range(0, 50_000)
            .Select(_ => CertificateSerial.CreateRandom())
            .ToList();

        var crl = Read(
            await SignAsync(serials.Select(serial => new RevokedCertificate(serial, Now)))
        );

        crl.Count.ShouldBe(50_000);
        serials.All(serial => crl.Find(serial)?.Serial == serial).ShouldBeTrue();
        Enumerable
            .Range(0, 1000)
            .All(_ => crl.Find(CertificateSerial.CreateRandom()) is null)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task IsSignedBy_AnyFlippedByte_IsNeverTrue()
    {
        var encoded = await SignAsync([
            new(CertificateSerial.Parse("03AF12"), Now, RevocationReason.Superseded),
        ]);
        for (var at = 0; at < encoded.Length; at++)
        {
            var broken = (byte[])encoded.Clone();
            broken[at] ^= 0x02;
            if (CertificateRevocationList.TryRead(broken, out var crl, out _))
            {
                crl.IsSignedBy(pki.Authority.PublicKey).ShouldBeFalse($"byte {at} was flipped");
            }
        }
    }

    /// <summary>A hostile list: looked up one by one, each would pass all those before it.</summary>
    [Fact]
    public async Task TryRead_OneSerialManyTimes_IsReadOnceAndSaid()
    {
        const int Times = 300_000;
        var serial = CertificateSerial.Parse("03AF12");
        var crl = Read(
            await SignAsync(
                Enumerable
                    .Range(0, Times)
                    .Select(second => new RevokedCertificate(serial, Now.AddSeconds(-second)))
            )
        );

        crl.Repeated.Count.ShouldBe(Times - 1);
        crl.Find(serial)!.Value.RevokedAt.ShouldBe(Now);
    }

    [Fact]
    public void BuildTbs_NextUpdateBeforeThisUpdate_IsRefused() =>
        Should.Throw<ArgumentException>(() =>
            CrlWriter.BuildTbs(Content([]) with { NextUpdate = Now.AddSeconds(-1) })
        );

    [Fact]
    public async Task Covers_AShard_OnlyTheCertificatesThatNameIt()
    {
        using var key = SoftwareSigner.Generate("P-256");
        var certificate = await pki.IssueAsync("PERSON_5Y", key);
        var own = certificate.CrlUris.Single();
        var other = own.Replace(".crl", "9.crl", StringComparison.Ordinal);

        var ownShard = Read(await SignAsync([], own));
        var otherShard = Read(await SignAsync([], other));

        ownShard.IssuingDistributionPoint!.Covers(certificate).ShouldBeTrue();
        otherShard.IssuingDistributionPoint!.Covers(certificate).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shard_OfARevokedAndAGoodCertificate_IsBelievedByOpenssl(bool revoked)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it does not check our CRL.");
            return;
        }

        using var key = SoftwareSigner.Generate("P-256");
        using var folder = new TempFolder();
        var certificate = await pki.IssueAsync("PERSON_5Y", key);
        var serial = revoked ? certificate.Serial : CertificateSerial.CreateRandom();
        var crl = await SignAsync(
            [new(serial, Now.AddDays(-1), RevocationReason.KeyCompromise)],
            certificate.CrlUris.Single()
        );
        var chain = folder.Write(
            "chain.pem",
            CertificateFile.ToPem(pki.Root.Encoded.Span)
                + CertificateFile.ToPem(pki.Authority.Encoded.Span)
        );

        var text = await OutsideTool.RunAsync(
            "openssl",
            "crl",
            "-inform",
            "DER",
            "-in",
            folder.Write("ca.crl", crl),
            "-CAfile",
            chain,
            "-noout",
            "-text"
        );
        var verdict = await new OpensslVerify
        {
            Anchors = [pki.Root.Encoded, pki.Authority.Encoded],
            Lists = [crl],
            At = Now,
            Options = ["-crl_check"],
        }.RunAsync(certificate.Encoded);

        text.Both.ShouldContain("verify OK");
        text.Output.ShouldContain("X509v3 Issuing Distribution Point: critical");
        text.Output.ShouldContain("Key Compromise");
        verdict.Both.ShouldContain(revoked ? "certificate revoked" : "leaf.pem: OK");
    }

    [Fact]
    public async Task SignAsync_ACrl_IsVerifiedByCerttool()
    {
        if (!OutsideTool.Exists("certtool"))
        {
            Console.WriteLine("certtool is absent: it does not check our CRL.");
            return;
        }

        using var folder = new TempFolder();
        var crl = await SignAsync([
            new(
                CertificateSerial.Parse("03AF12"),
                Now,
                RevocationReason.Superseded,
                Now.AddDays(-1)
            ),
        ]);

        var verdict = await OutsideTool.RunAsync(
            "certtool",
            "--verify-crl",
            "--load-ca-certificate",
            folder.Write("ca.pem", CertificateFile.ToPem(pki.Authority.Encoded.Span)),
            "--infile",
            folder.Write("crl.pem", CertificateFile.ToPem(crl, "X509 CRL"))
        );

        verdict.Both.ShouldContain("Serial Number (hex): 03af12");
        verdict.Both.ShouldNotContain("unknown");
        verdict.Both.ShouldNotContain("signature is invalid");
    }

    private CrlContent Content(
        IEnumerable<RevokedCertificate> entries,
        string? distributionPoint = null
    ) =>
        new()
        {
            Issuer = pki.AuthorityIssuer,
            Number = 77,
            ThisUpdate = Now,
            NextUpdate = Now.AddDays(1),
            Entries = entries,
            DistributionPoint = distributionPoint,
        };

    private ValueTask<byte[]> SignAsync(
        IEnumerable<RevokedCertificate> entries,
        string? distributionPoint = null
    ) => CrlWriter.SignAsync(Content(entries, distributionPoint), pki.AuthorityKey);

    private static CertificateRevocationList Read(byte[] encoded)
    {
        CertificateRevocationList
            .TryRead(encoded, out var crl, out var error)
            .ShouldBeTrue(error?.ToString());
        return crl!;
    }
}
