using System.Buffers.Text;
using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Rule T17 with passkeys: the authority believes what its own list names, over exactly what was approved, and nobody twice.</summary>
public sealed class PasskeyOrderTests : IDisposable
{
    private readonly SoftAuthenticator verifier = new();
    private readonly SoftAuthenticator approver = new();
    private readonly SoftAuthenticator both = new();

    public void Dispose()
    {
        verifier.Dispose();
        approver.Dispose();
        both.Dispose();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T17_SeveralRowsUnderTwoAnswers_AreIssuedEachByItself(DatabaseEngine engine)
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
            row.VerificationProof != null && row.ApprovalProof != null
        );
    }

    [Fact]
    public async Task T17_PasskeyThatNoCeremonyAdmitted_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order]).Single());

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    [Fact]
    public async Task T17_PasskeyOfAnotherOfficer_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var signed = Signed([order], by: both).Single();
        await world.Window.AddAsync(signed);

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    [Fact]
    public async Task T17_OneOfficersPasskeyForBoth_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var at = order.ApprovedAt;
        var verification = both.Decide("both-1", [OrderDecision.Verification(order, at)], at)[0];
        both.SignCount++;
        var approval = both.Decide("both-1", [OrderDecision.Approval(order, at)], at)[0];
        await world.Window.AddAsync(new SignedOrder(order, verification, approval));

        await world.ShouldFailAsync(order, "AUT-ORDER-FOUR-EYES");
    }

    [Fact]
    public async Task T17_ProofOfAnotherRow_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var orders = new[]
        {
            Orders.For(world, "Người thứ nhất"),
            Orders.For(world, "Người thứ hai"),
        };
        var signed = Signed(orders);
        await world.Window.AddAsync(signed[0] with { Approval = signed[1].Approval });

        await world.ShouldFailAsync(orders[0], "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_OrderChangedAfterApproval_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        var signed = Signed([order]).Single();
        var forged = order with { Subject = order.Subject with { CommonName = "Người khác" } };
        await world.Window.AddAsync(signed with { Order = forged });

        await world.ShouldFailAsync(order, "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_AnswerGivenOnAnotherSite_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var order = Orders.For(world);
        approver.Origin = "https://ban-xu-ly.hoaban.gov.vn";
        await world.Window.AddAsync(Signed([order]).Single());

        await world.ShouldFailAsync(order, "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_CounterThatDoesNotGrow_IsRefusedAsACopy()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        await world.Window.AddAsync(Signed([Orders.For(world)]).Single());
        await world.RunAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        verifier.SignCount++;
        var order = Orders.For(world, "Người thứ hai");
        await world.Window.AddAsync(Signed([order]).Single());

        await world.ShouldFailAsync(order, "AUT-ORDER-COUNTER");
    }

    /// <summary>Two tabs: what was asked first was answered second, and comes second.</summary>
    [Fact]
    public async Task Passkey_AnsweredInAnotherOrderThanAsked_IsNoCopy()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        var (first, second) = (Orders.For(world, "Hỏi trước"), Orders.For(world, "Hỏi sau"));
        var later = second.ApprovedAt.AddSeconds(50);
        second = second with { ApprovedAt = later };
        var answered = Signed([second]).Single();
        verifier.SignCount++;
        approver.SignCount++;
        await world.Window.AddAsync(answered);
        await world.RunAsync();
        await world.Window.AddAsync(Signed([first]).Single());

        await world.RunAsync();

        world.Window.OutcomeOf(first.OrderId)!.ShouldStartWith("issued");
        world.Window.OutcomeOf(second.OrderId)!.ShouldStartWith("issued");
    }

    [Fact]
    public async Task T17_RetiredPasskey_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await AdmitAsync(world);
        (
            await world
                .Conductor()
                .ConductAsync(
                    TestCeremony.Later(
                        "retire-1",
                        $"\"retirePasskeys\": [\"{Base64Url.EncodeToString(approver.CredentialId)}\"]"
                    ),
                    CancellationToken.None
                )
        ).IsOk.ShouldBeTrue();
        var order = Orders.For(world);
        await world.Window.AddAsync(Signed([order]).Single());

        await world.ShouldFailAsync(order, "AUT-ORDER-OFFICER");
    }

    [Theory]
    [InlineData("sha256", "the SHA-256")]
    [InlineData("officer", "an officer of this file")]
    [InlineData("twice", "no officer has yet")]
    public async Task Ceremony_PasskeyWronglyNamed_IsRefusedByItsRehearsal(
        string wrong,
        string wanted
    )
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var lines = wrong switch
        {
            "sha256" => verifier
                .Line("verifier-1")
                .Replace(verifier.Digest(), new string('0', 64), StringComparison.Ordinal),
            "officer" => verifier.Line("nobody"),
            _ => verifier.Line("verifier-1") + "," + verifier.Line("approver-1"),
        };

        var held = await world
            .Conductor()
            .RehearseAsync(
                TestCeremony.Later("keys-1", $"\"officerPasskeys\": [{lines}]"),
                CancellationToken.None
            );

        held.Refusals[0].Facts!.Values.ShouldContain(fact => fact.Contains(wanted));
    }

    [Fact]
    public async Task Ceremony_Rehearsed_ShowsCredentialAndDigestAndAdmitsNothing()
    {
        await using var world = await AuthorityWorld.CreateAsync();

        var held = await world.Conductor().RehearseAsync(Admitting(), CancellationToken.None);

        held.Value.ToText().ShouldContain(Base64Url.EncodeToString(verifier.CredentialId));
        held.Value.ToText().ShouldContain(verifier.Digest());
        await using var context = world.Context();
        (await context.OfficerPasskeys.CountAsync()).ShouldBe(0);
    }

    private async Task AdmitAsync(AuthorityWorld world)
    {
        var held = await world.Conductor().ConductAsync(Admitting(), CancellationToken.None);
        held.Refusals.ShouldBeEmpty();
    }

    private byte[] Admitting() =>
        TestCeremony.Later(
            "keys-1",
            $"\"officerPasskeys\": [{verifier.Line("verifier-1")},{approver.Line("approver-1")},{both.Line("both-1")}]"
        );

    private List<SignedOrder> Signed(
        IReadOnlyList<IssuanceOrder> orders,
        SoftAuthenticator? by = null
    )
    {
        var at = orders[0].ApprovedAt;
        var verified = verifier.Decide(
            "verifier-1",
            [.. orders.Select(order => OrderDecision.Verification(order, at))],
            at
        );
        var approved = (by ?? approver).Decide(
            "approver-1",
            [.. orders.Select(order => OrderDecision.Approval(order, at))],
            at
        );
        return
        [
            .. orders.Select(
                (order, place) => new SignedOrder(order, verified[place], approved[place])
            ),
        ];
    }
}
