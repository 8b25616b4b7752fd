using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Rule T17 with tokens: the authority believes a certificate of its own list while it is good, over exactly what was approved.</summary>
public sealed class TokenOrderTests : TokenOfficers
{
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
            row.ApprovalProof!.Contains(Approver.Digest)
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
                Verification = Both.Decide(DecisionRole.Verification, "both-1", [order])[0],
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
        var asVerifier = Approver.Decide(DecisionRole.Verification, "approver-1", [order])[0];
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
            Token = two ? Approver.Digest : null,
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
}
