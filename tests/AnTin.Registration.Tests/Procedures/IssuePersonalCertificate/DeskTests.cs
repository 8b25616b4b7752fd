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

/// <summary>S04 and S05: reception, clock, four eyes.</summary>
public sealed class DeskTests
{
    [Fact]
    public async Task Accept_OnTheEveOfTwoHolidays_IsDueOnWednesday()
    {
        await using var room = await Room.CreateAsync();

        var received = await room.ReceivedAsync(room.School, People.Teacher(1));

        var dossier = await room.DossierAsync(received.Id);
        VietnamTime.Format(dossier.ReceivedAt!.Value, "dd/MM/yyyy").ShouldBe("29/04/2026");
        VietnamTime.Format(dossier.DueAt!.Value, "dd/MM/yyyy HH:mm").ShouldBe("06/05/2026 17:00");
        dossier.OfficerName.ShouldBe("Trần Tiếp Nhận");
        dossier.RegimeCode.ShouldBe("ND68-2024");
        (await room.MailsAsync()).ShouldContain(mail =>
            mail.Subject.StartsWith(
                "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task RefuseAndReturn_ByAVerifierBeforeReceptionTookItIn_AreRefused()
    {
        await using var room = await Room.CreateAsync();
        var submitted = await room.SubmittedAsync(room.School, People.Teacher(1));

        (
            await room.Get<Refuse>()
                .HandleAsync(new(room.Verifier, submitted.Id, SeenVersion.Any, "Sai"), default)
        )
            .Code()
            .ShouldBe("REG-DOSSIER-STATUS");
        (
            await room.Get<ReturnForCorrection>()
                .HandleAsync(new(room.Verifier, submitted.Id, SeenVersion.Any, "Sai"), default)
        )
            .Code()
            .ShouldBe("REG-DOSSIER-STATUS");
    }

    [Fact]
    public async Task Reasons_TooLongOrInvisible_AreRefusedAtTheirField()
    {
        await using var room = await Room.CreateAsync();
        var received = await room.ReceivedAsync(room.School, People.Teacher(1));
        var row = (await room.RowIdsAsync(received.Id))[0];
        var letters = new string('a', 1001);

        var refused = await room.Get<Refuse>()
            .HandleAsync(new(room.Verifier, received.Id, SeenVersion.Any, letters), default);
        var returned = await room.Get<ReturnForCorrection>()
            .HandleAsync(
                new(
                    room.Verifier,
                    received.Id,
                    SeenVersion.Any,
                    "\u200B",
                    new Dictionary<Guid, string> { [row] = letters }
                ),
                default
            );
        var decided = await room.Get<VerifyRows>()
            .HandleAsync(
                new(
                    room.Verifier,
                    received.Id,
                    SeenVersion.Any,
                    [new RowDecision(row, false, letters)]
                ),
                default
            );

        refused.Code().ShouldBe("REG-REASON-LENGTH");
        returned
            .Refusals.Select(refusal => $"{refusal.Field} {refusal.Code}")
            .ShouldBe(["Reason REG-REASON-REQUIRED", $"Remarks[{row}] REG-REASON-LENGTH"]);
        decided.Refusals.Single().Field.ShouldBe($"Reason[{row}]");
        decided.Code().ShouldBe("REG-REASON-LENGTH");
    }

    [Fact]
    public async Task ReturnForCorrection_ClockPausesAndGoesOnWithTheDaysLeft()
    {
        await using var room = await Room.CreateAsync();
        var received = await room.ReceivedAsync(room.School, People.Teacher(1));
        var row = (await room.RowIdsAsync(received.Id))[0];
        // Tuesday 05/05: one of the three working days (04/05) has passed, one (06/05) is left after today.
        room.Clock.Set(new DateTimeOffset(2026, 5, 5, 3, 0, 0, TimeSpan.Zero));
        var remarks = new Dictionary<Guid, string> { [row] = "Sai chức vụ" };
        await room.Get<ReturnForCorrection>()
            .HandleAsync(
                new(room.Reception, received.Id, SeenVersion.Any, "Bổ sung chức vụ", remarks),
                default
            );
        var paused = await room.DossierAsync(received.Id);
        room.Clock.Set(new DateTimeOffset(2026, 5, 11, 3, 0, 0, TimeSpan.Zero));
        await room.Get<SaveRow>()
            .HandleAsync(
                new(
                    room.School,
                    received.Id,
                    SeenVersion.Any,
                    row,
                    People.Teacher(1) with
                    {
                        Title = "Tổ trưởng",
                    }
                ),
                default
            );
        await room.AttachAsync(
            room.School,
            received.Id,
            await room.ExportAsync(room.School, received.Id)
        );
        (
            await room.Get<Submit>()
                .HandleAsync(new(room.School, received.Id, SeenVersion.Any), default)
        ).IsOk.ShouldBeTrue();

        var resumed = await room.DossierAsync(received.Id);

        paused.Status.ShouldBe(DossierStatus.SupplementRequested);
        paused.DueAt.ShouldBeNull();
        paused.PausedDaysLeft.ShouldBe(1);
        resumed.Status.ShouldBe(DossierStatus.AwaitingReception);
        VietnamTime.Format(resumed.DueAt!.Value, "dd/MM/yyyy").ShouldBe("12/05/2026");
        await room.Get<Accept>()
            .HandleAsync(new(room.Reception, received.Id, SeenVersion.Any), default);
        (await room.DossierAsync(received.Id)).DueAt.ShouldBe(resumed.DueAt);
    }

    [Fact]
    public async Task Refuse_WithoutReason_IsNotDone()
    {
        await using var room = await Room.CreateAsync();
        var submitted = await room.SubmittedAsync(room.School, People.Teacher(1));

        (
            await room.Get<Refuse>()
                .HandleAsync(new(room.Reception, submitted.Id, SeenVersion.Any, " "), default)
        )
            .Code()
            .ShouldBe("REG-REASON-REQUIRED");
        var refused = await room.Get<Refuse>()
            .HandleAsync(
                new(room.Reception, submitted.Id, SeenVersion.Any, "Không đúng thẩm quyền"),
                default
            );
        var copy = await room.Get<CopyToNewDraft>()
            .HandleAsync(new(room.School, submitted.Id), default);

        refused.Value.Status.ShouldBe(DossierStatus.Refused);
        copy.Value.Status.ShouldBe(DossierStatus.Draft);
        (await room.RowIdsAsync(copy.Value.Id)).Count.ShouldBe(1);
        (await room.DossierAsync(copy.Value.Id)).Receiver!.FullName.ShouldBe("Cầm Văn Nhận");
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
    public async Task Desk_WithoutTheRole_MayNot()
    {
        await using var room = await Room.CreateAsync();
        var submitted = await room.SubmittedAsync(room.School, People.Teacher(1));

        (
            await room.Get<Accept>()
                .HandleAsync(new(room.School, submitted.Id, SeenVersion.Any), default)
        )
            .Code()
            .ShouldBe("REG-NOT-ALLOWED");
        (
            await room.Get<Accept>()
                .HandleAsync(new(room.Approver, submitted.Id, SeenVersion.Any), default)
        )
            .Code()
            .ShouldBe("REG-NOT-ALLOWED");
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

    [Fact]
    public async Task Withdraw_WhileNobodyReceivedIt_HidesItFromTheDesk()
    {
        await using var room = await Room.CreateAsync();
        var submitted = await room.SubmittedAsync(room.School, People.Teacher(1));

        (
            await room.Get<Withdraw>()
                .HandleAsync(
                    new(room.School, submitted.Id, SeenVersion.Any, "Nhầm danh sách"),
                    default
                )
        ).IsOk.ShouldBeTrue();

        (
            await room.Get<Accept>()
                .HandleAsync(new(room.Reception, submitted.Id, SeenVersion.Any), default)
        )
            .Code()
            .ShouldBe("REG-DOSSIER-NOT-FOUND");
        (
            await room.Get<DeleteDraft>()
                .HandleAsync(new(room.School, submitted.Id, SeenVersion.Any), default)
        ).IsOk.ShouldBeFalse();
    }
}
