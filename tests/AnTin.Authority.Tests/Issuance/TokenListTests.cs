using System.Security.Cryptography;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Rule T17: whose token it is, and whether its certificate is good, is said by the authority's own list.</summary>
public sealed class TokenListTests : TokenOfficers
{
    [Fact]
    public async Task T17_TokenThatNoCeremonyAdmitted_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    [Fact]
    public async Task T17_TokenOfAnotherOfficer_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var forged = Both.Decide(DecisionRole.Approval, "approver-1", [order], "verifier-1")[0];
        await world.Window.AddAsync(Signed([order])[0] with { Approval = forged });

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    [Fact]
    public async Task T17_OneOfficersTokenForBoth_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        await world.Window.AddAsync(
            new SignedOrder(
                order,
                Both.Decide(DecisionRole.Verification, "both-1", [order])[0],
                Both.Decide(DecisionRole.Approval, "both-1", [order], "both-1")[0]
            )
        );

        await world.ShouldFailAsync(order, "AUT-ORDER-FOUR-EYES");
    }

    /// <summary>The lists name one key for two officers of different names: somebody wrote into the authority's database.</summary>
    [Fact]
    public async Task T17_TokenOfOneIsKeyOfTheOther_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        await using (var context = world.Context())
        {
            var certificate = Approver.CertificateFor("CN=Verifier", world.Clock.GetUtcNow());
            await context
                .Officers.Where(one => one.Id == "verifier-1")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Certificate, certificate));
        }

        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);

        await world.ShouldFailAsync(order, "AUT-ORDER-FOUR-EYES");
    }

    [Fact]
    public async Task T17_RevokedTokenCertificate_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);
        var serial = Certificate.From(await CertificateAsync(world, Approver)).Serial.ToString();
        (
            await world
                .Get<Revoke>()
                .RunAsync(
                    [new RevocationWish("services-g1", serial, RevocationCode.Find("TB")!)],
                    "officer",
                    dryRun: false,
                    CancellationToken.None
                )
        )
            .Single()
            .Outcome.ShouldBe(RevocationOutcome.Revoked);

        await world.ShouldFailAsync(order, "AUT-ORDER-TOKEN", "approver-1:revoked");
    }

    [Fact]
    public async Task T17_TokenRetiredByACeremony_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        await ConductAsync(world, "retire-1", $"\"retireTokens\": [\"{Verifier.Digest}\"]");
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    /// <summary>Somebody wrote a subscriber's certificate of the same authority into the list of officers' tokens.</summary>
    [Theory]
    [InlineData("policy")]
    [InlineData("issuer")]
    public async Task T17_CertificateOnTheListThatIsNoOfficers_IsRefused(string fault)
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var other = fault == "policy" ? await ServiceCertificateAsync(world) : SelfSigned();
        await using (var context = world.Context())
        {
            await context
                .OfficerTokens.Where(one => one.KeyDigest == Approver.Digest)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Certificate, other));
        }

        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);

        await world.ShouldFailAsync(order, "AUT-ORDER-TOKEN", $"approver-1:{fault}");
    }

    /// <summary>The officers' own certificates live on; the token's is of an earlier time.</summary>
    [Fact]
    public async Task T17_TokenCertificateOutsideItsDays_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(30));
        await AdmitAsync(world);
        world.Clock.Set(AuthorityWorld.Start.AddDays(10));
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);

        await world.ShouldFailAsync(order, "AUT-ORDER-TOKEN", "verifier-1:validity");
    }

    /// <summary>The time-stamp unit's: of the CA that issues to officers, by another policy.</summary>
    private static async Task<byte[]> ServiceCertificateAsync(AuthorityWorld world)
    {
        await using var context = world.Context();
        return (await context.Signers.SingleAsync(one => one.Id == "tsa-1")).Certificate;
    }

    private static byte[] SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=CA phục vụ thiết bị, O=Tỉnh Hoa Ban, C=VN",
            key,
            HashAlgorithmName.SHA256
        );
        using var made = request.CreateSelfSigned(
            AuthorityWorld.Start.AddDays(-1),
            AuthorityWorld.Start.AddDays(300)
        );
        return made.RawData;
    }
}
