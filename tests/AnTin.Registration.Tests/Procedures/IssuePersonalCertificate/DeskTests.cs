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
