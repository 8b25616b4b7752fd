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

/// <summary>Two officers decide row by row, and never the same one twice.</summary>
public sealed class ApprovalTests
{
    /// <summary>The page shows the row, the officer would sign the order: somebody made them differ.</summary>
    [Fact]
    public async Task T17_Approve_RowChangedAfterVerification_SignsNothing()
    {
        await using var room = await Room.CreateAsync();
        var verified = await room.VerifiedAsync(
            room.School,
            [People.Teacher(1), People.Teacher(2)]
        );
        await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        await using (var db = room.Db())
        {
            await db
                .Requests.Where(row => row.DossierId == verified.Id && row.Ordinal == 2)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.FullName, "Kẻ Khác"));
        }

        var approved = await room.Get<Approve>()
            .HandleAsync(new(room.Approver, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);

        approved.Code().ShouldBe("REG-ROW-CHANGED");
        room.Signer.Calls.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Approve_ByWhoVerified_IsBlockedAndAnotherSignsTwentyEightOfThirty(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        var thirty = Enumerable.Range(1, 30).Select(People.Teacher).ToArray();
        var verified = await room.VerifiedAsync(room.School, thirty, 4, 17);
        (
            await room.Get<SendToApprover>()
                .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, "000000"), default)
        )
            .Refusals.Single()
            .Field.ShouldBe("Pin");
        await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);

        var same = await room.Get<Approve>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        var other = await room.Get<Approve>()
            .HandleAsync(new(room.Approver, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);

        same.Code().ShouldBe("REG-FOUR-EYES");
        other.Value.Status.ShouldBe(DossierStatus.Approved);
        var dossier = await room.DossierAsync(verified.Id);
        dossier.AcceptedCount.ShouldBe(28);
        dossier.RefusedCount.ShouldBe(2);
        (await room.Get<IIssuanceOrders>().PullAsync(100, default)).Count.ShouldBe(28);
        await using var db = room.Db();
        var refusedRows = await db
            .Requests.Where(row => row.DossierId == verified.Id && row.Status == RowStatus.Refused)
            .ToListAsync();
        refusedRows.ShouldAllBe(row => row.Remark == "Sai đơn vị công tác");
        (
            await db.Events.SingleAsync(happening => happening.Kind == DossierEventKind.Approved)
        ).Text.ShouldBe("Duyệt 28, từ chối 2");
    }

    [Fact]
    public async Task Approve_SingleRowsRefused_OthersGoOn()
    {
        await using var room = await Room.CreateAsync();
        var verified = await room.VerifiedAsync(
            room.School,
            [People.Teacher(1), People.Teacher(2)]
        );
        await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);
        var rows = await room.RowIdsAsync(verified.Id);
        var refused = new Dictionary<Guid, string> { [rows[0]] = "Chưa rõ chức danh" };

        await room.Get<Approve>()
            .HandleAsync(
                new(room.Approver, verified.Id, SeenVersion.Any, FakeSigner.Pin, refused),
                default
            );

        (await room.Get<IIssuanceOrders>().PullAsync(10, default))
            .ShouldHaveSingleItem()
            .Order.RequestId.ShouldBe(rows[1]);
    }

    [Fact]
    public async Task Approve_AllRowsRefusedByTheVerifier_SettlesAtOnce()
    {
        await using var room = await Room.CreateAsync();

        var approved = await room.ApprovedAsync(room.School, [People.Teacher(1)], refused: 0);

        approved.Status.ShouldBe(DossierStatus.Settled);
        (await room.SmsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task VerifyRows_ByWhoReceived_IsBlocked()
    {
        await using var room = await Room.CreateAsync();
        var submitted = await room.SubmittedAsync(room.School, People.Teacher(1));
        var everything = room.Verifier with
        {
            Roles = AccountRoles.Reception | AccountRoles.Verifier,
        };
        await room.Get<Accept>()
            .HandleAsync(new(everything, submitted.Id, SeenVersion.Any), default);
        var decisions = (await room.RowIdsAsync(submitted.Id)).Select(id => new RowDecision(
            id,
            Accept: true
        ));

        var verified = await room.Get<VerifyRows>()
            .HandleAsync(new(everything, submitted.Id, SeenVersion.Any, [.. decisions]), default);

        verified.Code().ShouldBe("REG-FOUR-EYES");
    }

    [Fact]
    public async Task Approver_RefusesARowThatDoesNotWait_NothingIsApproved()
    {
        await using var room = await Room.CreateAsync();
        var verified = await room.VerifiedAsync(
            room.School,
            [People.Teacher(1), People.Teacher(2)],
            2
        );
        await room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, verified.Id, SeenVersion.Any, FakeSigner.Pin), default);

        (
            await room.Get<Approve>()
                .HandleAsync(
                    new(
                        room.Approver,
                        verified.Id,
                        SeenVersion.Any,
                        FakeSigner.Pin,
                        new Dictionary<Guid, string> { [Guid.CreateVersion7()] = "Sai đơn vị" }
                    ),
                    default
                )
        )
            .Code()
            .ShouldBe("REG-ROW-NOT-FOUND");

        (await room.DossierAsync(verified.Id)).Status.ShouldBe(DossierStatus.AwaitingApproval);
        (await room.Get<IIssuanceOrders>().PullAsync(1, default)).ShouldBeEmpty();
    }
}
