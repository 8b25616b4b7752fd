using System.Security.Cryptography;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Rule T17 with tokens: the authority believes a certificate of its own list while it is good, over exactly what was approved.</summary>
public sealed class TokenOrderTests : IDisposable
{
    private readonly SoftToken verifier = new();
    private readonly SoftToken approver = new();
    private readonly SoftToken both = new();

    public void Dispose()
    {
        verifier.Dispose();
        approver.Dispose();
        both.Dispose();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T17_SeveralRowsUnderTwoSignatures_AreIssuedEachByItself(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        await AdmitAsync(world);
        var orders = Enumerable
            .Range(1, 5)
            .Select(n => Orders.For(world, $"Giáo viên {n}"))
            .ToList();
        foreach (var signed in Signed(orders))
        {
            await world.Window.AddAsync(signed);
        }

        await world.RunAsync();

        orders.ShouldAllBe(order => world.Window.OutcomeOf(order.OrderId)!.StartsWith("issued"));
        await using var context = world.Context();
        (await context.Orders.ToListAsync()).ShouldAllBe(row =>
            row.ApprovalProof!.Contains(approver.Digest)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task T17_TokenAndPasskey_AreIssued(bool tokenVerifies)
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        using var passkey = new SoftAuthenticator();
        var officer = tokenVerifies ? "approver-1" : "verifier-1";
        await ConductAsync(world, "passkeys-1", $"\"officerPasskeys\": [{passkey.Line(officer)}]");
        var order = Orders.For(world);
        var signed = Signed([order])[0];
        var role = tokenVerifies ? DecisionRole.Approval : DecisionRole.Verification;
        var answered = passkey.Decide(
            officer,
            [OrderDecision.Message(role, order, order.ApprovedAt)],
            order.ApprovedAt
        )[0];
        await world.Window.AddAsync(
            tokenVerifies
                ? signed with
                {
                    Approval = answered,
                }
                : signed with
                {
                    Verification = answered,
                }
        );

        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId)!.ShouldStartWith("issued");
    }

    [Fact]
    public async Task T17_TokenAndPin_AreIssued()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var pins = await Orders.SignAsync(world, order);
        await world.Window.AddAsync(pins with { Approval = Signed([order])[0].Approval });

        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId)!.ShouldStartWith("issued");
    }

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
        var forged = both.Decide(DecisionRole.Approval, "approver-1", [order], "verifier-1")[0];
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
                both.Decide(DecisionRole.Verification, "both-1", [order])[0],
                both.Decide(DecisionRole.Approval, "both-1", [order], "both-1")[0]
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
            var certificate = approver.CertificateFor("CN=Verifier", world.Clock.GetUtcNow());
            await context
                .Officers.Where(one => one.Id == "verifier-1")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Certificate, certificate));
        }

        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);

        await world.ShouldFailAsync(order, "AUT-ORDER-FOUR-EYES");
    }

    [Fact]
    public async Task T17_SignatureOfAnotherRow_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var orders = new[] { Orders.For(world, "Người một"), Orders.For(world, "Người hai") };
        var signed = Signed(orders);
        await world.Window.AddAsync(signed[0] with { Approval = signed[1].Approval });

        await world.ShouldFailAsync(orders[0], "AUT-ORDER-SIGNATURE");
    }

    public static TheoryData<string> Changes => ["name", "expiry", "dossier", "requester"];

    [Theory, MemberData(nameof(Changes))]
    public async Task T17_OrderChangedAfterApproval_IsRefused(string change)
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var signed = Signed([order])[0];
        await world.Window.AddAsync(
            signed with
            {
                Order = change switch
                {
                    "name" => order with
                    {
                        Subject = order.Subject with { CommonName = "Người khác" },
                    },
                    "expiry" => order with { ExpiresAt = order.ExpiresAt.AddDays(1) },
                    "dossier" => order with { DossierCode = "khác" },
                    _ => order with { Requester = "ke.khac@hoaban.edu.vn" },
                },
            }
        );

        await world.ShouldFailAsync(order, "AUT-ORDER-SIGNATURE");
    }

    /// <summary>The approver read who had verified; another verifier was put in that one's place afterwards.</summary>
    [Fact]
    public async Task T17_VerifierOtherThanTheApproverRead_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        await world.Window.AddAsync(
            Signed([order])[0] with
            {
                Verification = both.Decide(DecisionRole.Verification, "both-1", [order])[0],
            }
        );

        await world.ShouldFailAsync(order, "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_VerifiersSignatureAsApproval_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var asVerifier = approver.Decide(DecisionRole.Verification, "approver-1", [order])[0];
        await world.Window.AddAsync(Signed([order])[0] with { Approval = asVerifier });

        await world.ShouldFailAsync(order, "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_ExpiredOrder_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);
        world.Clock.Advance(TimeSpan.FromDays(4));

        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId).ShouldBe("failed AUT-ORDER-EXPIRED");
    }

    [Fact]
    public async Task T17_RevokedTokenCertificate_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order])[0]);
        var serial = Certificate.From(await CertificateAsync(world, approver)).Serial.ToString();
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
        await ConductAsync(world, "retire-1", $"\"retireTokens\": [\"{verifier.Digest}\"]");
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
                .OfficerTokens.Where(one => one.KeyDigest == approver.Digest)
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

    /// <summary>Neither kind of key, and both at once: nothing that a desk writes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task T17_ProofOfNoKindOrOfTwo_IsRefused(bool two)
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var signed = Signed([order])[0];
        var proof = signed.Approval.Proof! with
        {
            Token = two ? approver.Digest : null,
            Passkey = two ? new PasskeyEvidence([1], [2], [3]) : null,
        };
        await world.Window.AddAsync(
            signed with
            {
                Approval = signed.Approval with { Proof = proof },
            }
        );

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    [Theory]
    [InlineData("sha256", "the SHA-256")]
    [InlineData("officer", "an officer of this file")]
    [InlineData("authority", "a CA that issues by OFFICER_2Y, not state-g1")]
    [InlineData("profile", "a profile for officers")]
    [InlineData("twice", "a key that no officer has yet")]
    [InlineData("request", "signed by its own key")]
    public async Task Ceremony_TokenWronglyNamed_IsRefusedByItsRehearsal(
        string wrong,
        string wanted
    )
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var line = verifier.Line("verifier-1");
        var lines = wrong switch
        {
            "sha256" => line.Replace(verifier.Digest, approver.Digest, StringComparison.Ordinal),
            "officer" => verifier.Line("nobody"),
            "authority" => verifier.Line("verifier-1", "state-g1"),
            "profile" => line.Replace(
                "\"sha256\"",
                "\"profile\": \"DEVICE_5Y\", \"sha256\"",
                StringComparison.Ordinal
            ),
            "twice" => line + "," + verifier.Line("approver-1"),
            _ => line.Replace(
                Convert.ToBase64String(verifier.Request)[..40],
                Convert.ToBase64String(new byte[30]),
                StringComparison.Ordinal
            ),
        };

        var held = await world
            .Conductor()
            .RehearseAsync(
                TestCeremony.Later("tokens-1", $"\"officerTokens\": [{lines}]"),
                CancellationToken.None
            );

        held.Refusals[0].Facts!.Values.ShouldContain(fact => fact.Contains(wanted));
    }

    [Fact]
    public async Task Ceremony_HeldTwice_AdmitsATokenOnceAndShowsItsDigest()
    {
        await using var world = await AuthorityWorld.CreateAsync();

        var rehearsed = await world.Conductor().RehearseAsync(Admitting(), CancellationToken.None);
        rehearsed.Value.ToText().ShouldContain(verifier.Digest);
        await AdmitAsync(world);
        await AdmitAsync(world);

        await using var context = world.Context();
        (await context.OfficerTokens.CountAsync()).ShouldBe(3);
        var certificate = Certificate.From(await CertificateAsync(world, verifier));
        certificate.Mailboxes.ShouldBe(["thamdinh1@hoaban.gov.vn"]);
        certificate.Subject.ToString().ShouldContain("Lò Thị Mai");
    }

    private Task AdmitAsync(AuthorityWorld world) => ConductAsync(world, Admitting());

    private byte[] Admitting() =>
        TestCeremony.Later(
            "tokens-1",
            $"\"officerTokens\": [{verifier.Line("verifier-1")},{approver.Line("approver-1")},{both.Line("both-1")}]"
        );

    private static Task ConductAsync(AuthorityWorld world, string name, string members) =>
        ConductAsync(world, TestCeremony.Later(name, members));

    private static async Task ConductAsync(AuthorityWorld world, byte[] file)
    {
        var held = await world.Conductor().ConductAsync(file, CancellationToken.None);
        held.Refusals.ShouldBeEmpty();
    }

    private List<SignedOrder> Signed(IReadOnlyList<IssuanceOrder> orders)
    {
        var verified = verifier.Decide(DecisionRole.Verification, "verifier-1", orders);
        var approved = approver.Decide(
            DecisionRole.Approval,
            "approver-1",
            orders,
            verifier: "verifier-1"
        );
        return
        [
            .. orders.Select(
                (order, place) => new SignedOrder(order, verified[place], approved[place])
            ),
        ];
    }

    private static async Task<byte[]> CertificateAsync(AuthorityWorld world, SoftToken token)
    {
        await using var context = world.Context();
        return (await context.OfficerTokens.FindAsync(token.Digest))!.Certificate;
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
