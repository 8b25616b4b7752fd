using AnTin.Platform.Database;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

/// <summary>From the approved order to the certificate, and back when it fails.</summary>
public sealed class IssuanceTests
{
    [Fact]
    public async Task TokenRows_NeedARequestOfTheirOwnTokenAndTakeEffectOnHandOver()
    {
        await using var room = await Room.CreateAsync();
        var verified = await room.VerifiedAsync(
            room.Hospital,
            [People.Doctor(1), People.Doctor(2)],
            1
        );
        var row = (await room.RowIdsAsync(verified.Id))[0];
        var provide = room.Get<ProvideTokenRequest>();
        (
            await room.Get<SendToApprover>()
                .HandleAsync(
                    new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin),
                    default
                )
        )
            .Code()
            .ShouldBe("REG-TOKEN-REQUEST-MISSING");
        (
            await provide.HandleAsync(
                new(room.Verifier, verified.Id, SeenVersion.Any, row, "xyz", [1, 2, 3]),
                default
            )
        )
            .Codes()
            .ShouldBe(["REG-TOKEN-SERIAL", "REG-TOKEN-REQUEST"]);
        var request = TestCertificates.TokenRequest();
        (
            await provide.HandleAsync(
                new(room.Verifier, verified.Id, SeenVersion.Any, row, "0a1b2c3d", request),
                default
            )
        ).IsOk.ShouldBeTrue();
        var other = (await room.RowIdsAsync(verified.Id))[1];
        (
            await provide.HandleAsync(
                new(room.Verifier, verified.Id, SeenVersion.Any, other, "0a1b2c3e", request),
                default
            )
        )
            .Code()
            .ShouldBe("REG-TOKEN-KEY");
        await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        await room.Get<Approve>()
            .HandleAsync(new(room.Approver, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        var order = (await room.Get<IIssuanceOrders>().PullAsync(1, default)).Single().Order;
        await room.Get<IIssuanceOrders>()
            .SettleAsync(
                new OrderIssued(
                    order.OrderId,
                    TestCertificates.Make(order),
                    "CPCA_G1:PERSON_5Y",
                    room.Clock.GetUtcNow()
                ),
                default
            );

        order.DeviceSerial.ShouldBe("0A1B2C3D");
        (await room.DossierAsync(verified.Id)).Status.ShouldBe(DossierStatus.AwaitingHandOver);
        await using (var db = room.Db())
        {
            var waiting = await db.Certificates.SingleAsync();
            waiting.Device.ShouldBe("Token (0A1B2C3D)");
            waiting.State.ShouldBe(CertificateState.AwaitingEffect);
        }

        (
            await room.Get<HandOver>()
                .HandleAsync(new(room.Reception, verified.Id, SeenVersion.Any, "07/TB"), default)
        ).Value.Status.ShouldBe(DossierStatus.Settled);
        await using var after = room.Db();
        (await after.Certificates.SingleAsync()).State.ShouldBe(CertificateState.Active);
    }

    [Fact]
    public async Task OrderFailed_RowGoesBackToTheVerifierAndIsIssuedLater()
    {
        await using var room = await Room.CreateAsync();
        var approved = await room.ApprovedAsync(room.School, [People.Teacher(1)]);
        var orders = room.Get<IIssuanceOrders>();
        var first = (await orders.PullAsync(1, default)).Single().Order;
        await orders.SettleAsync(
            new OrderFailed(
                first.OrderId,
                "LINT",
                new("Tên quá dài", "Name too long"),
                room.Clock.GetUtcNow()
            ),
            default
        );
        (await room.DossierAsync(approved.Id)).Status.ShouldBe(DossierStatus.Issuing);

        (
            await room.Get<ReopenFailedRows>()
                .HandleAsync(new(room.Verifier, approved.Id, SeenVersion.Any), default)
        ).IsOk.ShouldBeTrue();
        var decisions = (await room.RowIdsAsync(approved.Id)).Select(id => new RowDecision(
            id,
            Accept: true
        ));
        await room.Get<VerifyRows>()
            .HandleAsync(new(room.Verifier, approved.Id, SeenVersion.Any, [.. decisions]), default);
        await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, approved.Id, SeenVersion.Any, FakeSigner.Pin), default);
        await room.Get<Approve>()
            .HandleAsync(new(room.Approver, approved.Id, SeenVersion.Any, FakeSigner.Pin), default);

        (await orders.PullAsync(1, default)).Single().Order.OrderId.ShouldNotBe(first.OrderId);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Pull_OrderNotSettledWithinItsLease_ComesAgain(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        await room.ApprovedAsync(room.School, [People.Teacher(1)]);
        var orders = room.Get<IIssuanceOrders>();

        var first = await orders.PullAsync(10, default);
        var leased = await orders.PullAsync(10, default);
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await orders.PullAsync(10, default);

        leased.ShouldBeEmpty();
        again.Single().Order.Digest().ShouldBe(first.Single().Order.Digest());
        again.Single().Approval.Signature.ShouldBe(first.Single().Approval.Signature);
    }
}
