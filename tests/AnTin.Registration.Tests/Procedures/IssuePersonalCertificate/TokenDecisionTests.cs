using System.Text.Json;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Orders;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

/// <summary>A decision signed away from the desk: what is handed out is what counts, once, for an hour, and nothing is half done.</summary>
public sealed class TokenDecisionTests
{
    private static readonly DecisionKey Asking = DecisionKey.OfToken(null, []);

    [Fact]
    public async Task Tokens_VerifyAndApproveTwoOfThree_SignWhatTheirFilesShow()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 3);
        var asked = (await AskSendAsync(room, dossier)).Value;

        asked.Statement.Role.ShouldBe(DecisionRole.Verification);
        asked.Statement.VerifierId.ShouldBeNull();
        asked.Statement.Orders.ShouldBe(3);
        asked.File.Orders.Select(order => order.Requester).Distinct().Count().ShouldBe(1);
        (await SendAsync(room, dossier, Signed(asked))).Refusals.ShouldBeEmpty();

        var rows = await room.RowIdsAsync(dossier);
        var refused = new Dictionary<Guid, string> { [rows[1]] = "Đã chuyển công tác" };
        var question = (await AskApproveAsync(room, dossier, refused)).Value;
        question.Statement.VerifierId.ShouldBe(room.Verifier.Mailbox);
        question.Statement.Orders.ShouldBe(2);
        DecisionFile
            .TryRead(question.File.Write(), out var read, out var fault)
            .ShouldBeTrue(fault);
        read!.Statement().ToString().ShouldBe(question.Statement.ToString());
        (await ApproveAsync(room, dossier, Signed(question), refused)).Refusals.ShouldBeEmpty();

        await using var db = room.Db();
        var orders = await db
            .Orders.Where(order => order.State == OrderState.Approved)
            .ToListAsync();
        orders.Count.ShouldBe(2);
        orders.ShouldAllBe(order =>
            JsonSerializer
                .Deserialize<OfficerSignature>(order.Approval!, JsonSerializerOptions.Default)!
                .At == question.Draft.At
        );
    }

    [Fact]
    public async Task Ask_WithoutAToken_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        ((FakeTokens)room.Tokens).Without.Add(room.Verifier.Mailbox);
        var dossier = await VerifiedAsync(room, 1);

        (await AskSendAsync(room, dossier)).Code().ShouldBe("REG-TOKEN-NONE");
    }

    /// <summary>The page from before, or a second download: the same question has the same answer.</summary>
    [Fact]
    public async Task Ask_AgainWithTheSameDraft_AsksTheSame()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 2);
        var first = (await AskSendAsync(room, dossier)).Value;
        room.Clock.Advance(TimeSpan.FromMinutes(20));

        var second = (
            await AskSendAsync(room, dossier, DecisionKey.OfToken(first.Draft, []))
        ).Value;

        second.Statement.ToString().ShouldBe(first.Statement.ToString());
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "REG-TOKEN-EXPIRED")]
    public async Task Answer_AfterMinutes_IsTakenForAnHour(int minutes, string? code)
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 1);
        var asked = (await AskSendAsync(room, dossier)).Value;
        room.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var sent = await SendAsync(room, dossier, Signed(asked));

        sent.Refusals.Select(one => one.Code).FirstOrDefault().ShouldBe(code);
        (await room.DossierAsync(dossier)).Status.ShouldBe(
            code is null ? DossierStatus.AwaitingApproval : DossierStatus.UnderVerification
        );
    }

    [Fact]
    public async Task Answer_HandedInTwice_IsTakenOnceAndTheSecondIsToldSo()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 1);
        var asked = (await AskSendAsync(room, dossier)).Value;
        (await SendAsync(room, dossier, Signed(asked))).Refusals.ShouldBeEmpty();

        (await SendAsync(room, dossier, Signed(asked))).Code().ShouldBe("REG-DECISION-TAKEN");

        var question = (await AskApproveAsync(room, dossier)).Value;
        (await ApproveAsync(room, dossier, Signed(question))).Refusals.ShouldBeEmpty();
        (await ApproveAsync(room, dossier, Signed(question))).Code().ShouldBe("REG-DECISION-TAKEN");
        await using var db = room.Db();
        (await db.Orders.CountAsync()).ShouldBe(1);
    }

    /// <summary>Another decision of the same officer on the same dossier was not taken by the first.</summary>
    [Fact]
    public async Task Answer_ToAnotherQuestionAfterTheFirstWasTaken_IsRefusedByTheState()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 1);
        var first = (await AskSendAsync(room, dossier)).Value;
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = (await AskSendAsync(room, dossier)).Value;
        (await SendAsync(room, dossier, Signed(first))).Refusals.ShouldBeEmpty();

        (await SendAsync(room, dossier, Signed(second))).Code().ShouldBe("REG-DOSSIER-STATUS");
    }

    [Fact]
    public async Task Answer_AfterTheDossierChanged_IsRefusedAndNothingIsSigned()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 2);
        SeenVersion seen = (int?)(await room.DossierAsync(dossier)).Version;
        var asked = (await AskSendAsync(room, dossier)).Value;
        await DecideAsync(room, dossier, refuseFirst: true);

        (
            await room.Get<SendToApprover>()
                .HandleAsync(new(room.Verifier, dossier, seen, Signed(asked)), default)
        ).Refusals.ShouldNotBeEmpty();
        (await SendAsync(room, dossier, Signed(asked))).Code().ShouldBe("KEY-TOKEN");
        await using var db = room.Db();
        (await db.Orders.CountAsync()).ShouldBe(0);
    }

    /// <summary>The approver signed three; the page that hands the signature in leaves one out.</summary>
    [Fact]
    public async Task T17_Approve_OtherRowsThanSigned_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 3);
        (
            await SendAsync(room, dossier, Signed((await AskSendAsync(room, dossier)).Value))
        ).Refusals.ShouldBeEmpty();
        var question = (await AskApproveAsync(room, dossier)).Value;
        var rows = await room.RowIdsAsync(dossier);

        var approved = await ApproveAsync(
            room,
            dossier,
            Signed(question),
            new Dictionary<Guid, string> { [rows[0]] = "Không duyệt" }
        );

        approved.Code().ShouldBe("KEY-TOKEN");
        (await room.DossierAsync(dossier)).Status.ShouldBe(DossierStatus.AwaitingApproval);
    }

    [Fact]
    public async Task T17_Approve_ByWhoVerified_IsNotEvenAsked()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await VerifiedAsync(room, 1);
        (
            await SendAsync(room, dossier, Signed((await AskSendAsync(room, dossier)).Value))
        ).Refusals.ShouldBeEmpty();

        (
            await room.Get<Approve>()
                .AskTokenAsync(new(Both(room), dossier, SeenVersion.Any, Asking), default)
        )
            .Code()
            .ShouldBe("REG-FOUR-EYES");
    }

    private static Actor Both(Room room) =>
        room.Verifier with
        {
            Roles = AccountRoles.Verifier | AccountRoles.Approver,
        };

    private static DecisionKey Signed(TokenQuestion asked) =>
        DecisionKey.OfToken(asked.Draft, asked.Statement.Octets());

    private static async Task<Guid> VerifiedAsync(Room room, int rows) =>
        (
            await room.VerifiedAsync(
                room.School,
                [.. Enumerable.Range(1, rows).Select(People.Teacher)]
            )
        ).Id;

    private static async Task DecideAsync(Room room, Guid dossier, bool refuseFirst)
    {
        var rows = await room.RowIdsAsync(dossier);
        var decided = await room.Get<VerifyRows>()
            .HandleAsync(
                new(
                    room.Verifier,
                    dossier,
                    SeenVersion.Any,
                    [new RowDecision(rows[0], !refuseFirst, "Sai đơn vị công tác")]
                ),
                default
            );
        decided.Refusals.ShouldBeEmpty();
    }

    private static Task<Result<TokenQuestion>> AskSendAsync(
        Room room,
        Guid dossier,
        DecisionKey? key = null
    ) =>
        room.Get<SendToApprover>()
            .AskTokenAsync(new(room.Verifier, dossier, SeenVersion.Any, key ?? Asking), default);

    private static Task<Result<DossierRef>> SendAsync(Room room, Guid dossier, DecisionKey key) =>
        room.Get<SendToApprover>()
            .HandleAsync(new(room.Verifier, dossier, SeenVersion.Any, key), default);

    private static Task<Result<TokenQuestion>> AskApproveAsync(
        Room room,
        Guid dossier,
        IReadOnlyDictionary<Guid, string>? refused = null
    ) =>
        room.Get<Approve>()
            .AskTokenAsync(new(room.Approver, dossier, SeenVersion.Any, Asking, refused), default);

    private static Task<Result<DossierRef>> ApproveAsync(
        Room room,
        Guid dossier,
        DecisionKey key,
        IReadOnlyDictionary<Guid, string>? refused = null
    ) =>
        room.Get<Approve>()
            .HandleAsync(new(room.Approver, dossier, SeenVersion.Any, key, refused), default);
}
