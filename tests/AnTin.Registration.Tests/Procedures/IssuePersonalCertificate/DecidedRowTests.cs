using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

/// <summary>When failed rows come back to the verifier, those that have a certificate stay as they are.</summary>
public sealed class DecidedRowTests
{
    [Fact]
    public async Task VerifyRows_YesAndNoToOneRow_IsRefusedAndRecordsNothing()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await room.ReceivedAsync(room.School, [People.Teacher(1)]);
        var row = (await room.RowIdsAsync(dossier.Id))[0];

        var decided = await room.Get<VerifyRows>()
            .HandleAsync(
                new(
                    room.Verifier,
                    dossier.Id,
                    SeenVersion.Any,
                    [new RowDecision(row, true), new RowDecision(row, false, "Nhầm người")]
                ),
                default
            );

        decided.Code().ShouldBe("REG-ROW-DECIDED-TWICE");
        await using var db = room.Db();
        (await db.Requests.FindAsync(row))!.DecidedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Return_WithARemarkThatMeetsNoRow_IsRefusedAndRecordsNothing()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await room.ReceivedAsync(room.School, [People.Teacher(1)]);

        var returned = await room.Get<ReturnForCorrection>()
            .HandleAsync(
                new(
                    room.Verifier,
                    dossier.Id,
                    SeenVersion.Any,
                    "Thiếu ngày cấp",
                    new Dictionary<Guid, string> { [Guid.Empty] = "Sai tên" }
                ),
                default
            );

        returned.Code().ShouldBe("REG-ROW-NOT-FOUND");
        await using var db = room.Db();
        (await db.Dossiers.FindAsync(dossier.Id))!.Status.ShouldBe(DossierStatus.Received);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task VerifyRows_OfAnIssuedRow_IsRefusedAndOrdersNoSecondCertificate(bool accept)
    {
        await using var room = await Room.CreateAsync();
        var approved = await room.ApprovedAsync(
            room.School,
            [People.Teacher(1), People.Teacher(2)]
        );
        var orders = room.Get<IIssuanceOrders>();
        var pulled = await orders.PullAsync(2, default);
        var ids = await room.RowIdsAsync(approved.Id);
        var issued = pulled.Single(order => order.Order.RequestId == ids[0]).Order;
        var failed = pulled.Single(order => order.Order.RequestId == ids[1]).Order;
        await orders.SettleAsync(
            new OrderIssued(
                issued.OrderId,
                TestCertificates.Make(issued),
                "CPCA_G1:PERSON_5Y",
                room.Clock.GetUtcNow()
            ),
            default
        );
        await orders.SettleAsync(
            new OrderFailed(
                failed.OrderId,
                "LINT",
                new("Tên quá dài", "Name too long"),
                room.Clock.GetUtcNow()
            ),
            default
        );
        var reopened = await room.Get<ReopenFailedRows>()
            .HandleAsync(new(room.Verifier, approved.Id, SeenVersion.Any), default);
        reopened.Refusals.ShouldBeEmpty();

        var again = await room.Get<VerifyRows>()
            .HandleAsync(
                new(
                    room.Verifier,
                    approved.Id,
                    SeenVersion.Any,
                    [new RowDecision(ids[0], accept, "Nhầm người")]
                ),
                default
            );

        again.Code().ShouldBe("REG-ROW-DECIDED");
        await using var db = room.Db();
        (await db.Requests.FindAsync(ids[0]))!.Status.ShouldBe(RowStatus.Issued);
    }
}
