using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Rule T17 and the house rule "never believe the registration database": each lie has its code.</summary>
public sealed class OrderCheckTests
{
    [Fact]
    public async Task T17_OneOfficerForBoth_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world);
        await world.Window.AddAsync(await Orders.SignAsync(world, order, "both-1", "both-1"));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-FOUR-EYES");
    }

    [Fact]
    public async Task T17_VerifierApproves_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world);
        await world.Window.AddAsync(await Orders.SignAsync(world, order, "both-1", "verifier-1"));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-ROLE");
    }

    [Fact]
    public async Task T17_OrderChangedAfterApproval_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world);
        var signed = await Orders.SignAsync(world, order);
        var forged = order with { Subject = order.Subject with { CommonName = "Người khác" } };
        await world.Window.AddAsync(signed with { Order = forged });

        await ShouldFail(world, order.OrderId, "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_VerificationUsedAsApproval_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world);
        var signed = await Orders.SignAsync(world, order, verifier: "both-1");
        var stolen = signed.Verification with { };
        await world.Window.AddAsync(
            (await Orders.SignAsync(world, order)) with
            {
                Approval = stolen,
            }
        );

        await ShouldFail(world, order.OrderId, "AUT-ORDER-SIGNATURE");
    }

    [Fact]
    public async Task T17_ApprovalExpired_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = await Orders.AddAsync(world);
        world.Clock.Advance(TimeSpan.FromDays(3));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-EXPIRED");
    }

    [Fact]
    public async Task Order_OfficerOfAnotherAuthority_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await using var other = await AuthorityWorld.CreateAsync("elsewhere.hoaban.gov.vn");
        var order = Orders.For(world);
        await world.Window.AddAsync(await Orders.SignAsync(other, order));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-OFFICER");
    }

    [Fact]
    public async Task T7_ProfileOtherThanApproved_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = await Orders.AddAsync(world);
        await using (var context = world.Context())
        {
            await context
                .Profiles.Where(profile => profile.Id == "HBNN_G1:PERSON_5Y")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(profile => profile.Hash, new string('a', 64))
                );
        }

        await ShouldFail(world, order.OrderId, "AUT-ORDER-PROFILE-CHANGED");
    }

    [Fact]
    public async Task Order_TokenWithoutRequest_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world) with
        {
            Custody = KeyCustody.Token,
            DeviceSerial = "0A1B2C3D",
        };
        await world.Window.AddAsync(await Orders.SignAsync(world, order));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-KEY");
    }

    [Fact]
    public async Task Order_RequestSignedByAnotherKey_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var request = await Requests.MakeAsync("P-256");
        request[^1] ^= 1;
        var order = Orders.For(world) with
        {
            Custody = KeyCustody.Token,
            CertificateRequest = request,
        };
        await world.Window.AddAsync(await Orders.SignAsync(world, order));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-POSSESSION");
    }

    [Fact]
    public async Task Order_WeakKey_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var request = await Requests.MakeAsync("RSA-1024");
        var order = Orders.For(world) with
        {
            Custody = KeyCustody.Token,
            CertificateRequest = request,
        };
        await world.Window.AddAsync(await Orders.SignAsync(world, order));

        await ShouldFail(world, order.OrderId, "AUT-ORDER-KEY-KIND");
    }

    private static async Task ShouldFail(AuthorityWorld world, Guid orderId, string code)
    {
        await world.RunAsync();

        world.Window.OutcomeOf(orderId).ShouldBe($"failed {code}");
        await using var context = world.Context();
        (await context.Intents.AnyAsync(intent => intent.OrderId == orderId)).ShouldBeFalse();
    }
}
