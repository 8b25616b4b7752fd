using System.Text;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.RequestLetters;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

/// <summary>S02 and S03: how a dossier is submitted, and every way in which it is not.</summary>
public sealed class SubmitTests
{
    [Theory]
    [InlineData(LetterFault.NotSigned, "chưa có chữ ký số")]
    [InlineData(LetterFault.EditedAfterSigning, "văn bản sau khi ký bị chỉnh sửa")]
    [InlineData(LetterFault.NoTimeStamp, "chữ ký không có dấu thời gian")]
    [InlineData(LetterFault.CertificateRevoked, "chứng thư số của người ký đã bị thu hồi")]
    [InlineData(LetterFault.CertificateExpired, "chứng thư số của người ký đã hết hạn")]
    [InlineData(
        LetterFault.PersonalCertificate,
        "ký bằng chứng thư số cá nhân, không phải chứng thư số của cơ quan, tổ chức"
    )]
    [InlineData(LetterFault.AnotherOrganisation, "ký bằng chứng thư số của cơ quan, tổ chức khác")]
    public async Task Submit_LetterThatDoesNotCount_SaysTheSeedSentenceAndTheCause(
        LetterFault fault,
        string cause
    )
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School, People.Teacher(1));
        var letter = await room.ExportAsync(room.School, draft.Id);
        room.Letters.Faults.Add(fault);
        var attached = await room.AttachAsync(room.School, draft.Id, letter);

        var refused = await SubmitAsync(room, draft.Id);

        attached.State.ShouldBe(LetterState.Faulty);
        var refusal = refused.Refusals.ShouldHaveSingleItem();
        refusal.Message.Vietnamese.ShouldBe(
            "Không nộp được hồ sơ do văn bản chưa được ký số và chữ ký số không hợp lệ"
        );
        refusal.Facts!["cause"].ShouldBe(cause);
        refusal.NextStep!.Vietnamese.ShouldEndWith($"Nguyên nhân: {cause}.");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Submit_AfterRefusalsAndRepair_GoesThroughWithoutConsumingANumber(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        var draft = await room.DraftAsync(room.School, People.Teacher(1));
        var letter = await room.ExportAsync(room.School, draft.Id);
        room.Letters.Faults.Add(LetterFault.NotSigned);
        await room.AttachAsync(room.School, draft.Id, letter);
        (await SubmitAsync(room, draft.Id)).IsOk.ShouldBeFalse();
        (await SubmitAsync(room, draft.Id)).IsOk.ShouldBeFalse();
        room.Letters.Faults.Clear();
        var attached = await room.AttachAsync(room.School, draft.Id, letter);
        attached.Message.Vietnamese.ShouldBe(
            "Văn bản/Hồ sơ ký số hợp lệ Ký bởi: TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 HOA BAN"
        );

        var submitted = await SubmitAsync(room, draft.Id);
        var next = await room.DraftAsync(room.School);

        submitted.Value.Status.ShouldBe(DossierStatus.AwaitingReception);
        submitted.Value.Code.ShouldBe($"{room.Tree.School.Id:D}-260429-0001");
        next.Code.ShouldEndWith("-260429-0002");
        (await SubmitAsync(room, draft.Id)).Code().ShouldBe("REG-DOSSIER-STATUS");
    }

    [Fact]
    public async Task Submit_LetterStatesFiveRowsAreFour_SaysFourOfFive()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(
            room.School,
            [.. Enumerable.Range(1, 5).Select(People.Teacher)]
        );
        await room.AttachAsync(
            room.School,
            draft.Id,
            await room.ExportAsync(room.School, draft.Id)
        );
        var last = (await room.RowIdsAsync(draft.Id))[4];
        await room.Get<DeleteRows>()
            .HandleAsync(new(room.School, draft.Id, SeenVersion.Any, [last]), default);

        var refused = await SubmitAsync(room, draft.Id);

        var refusal = refused.Refusals.ShouldHaveSingleItem();
        refusal.Message.Vietnamese.ShouldBe(
            "Bạn nhập số lượng yêu cầu chưa đủ so với trên văn bản"
        );
        refusal.Facts!["count"].ShouldBe("4/5");
    }

    [Fact]
    public async Task Submit_LetterOfAnotherDossierOrOfChangedRows_IsNamed()
    {
        await using var room = await Room.CreateAsync();
        var other = await room.DraftAsync(room.School, People.Teacher(9));
        var foreign = await room.ExportAsync(room.School, other.Id);
        var draft = await room.DraftAsync(room.School, People.Teacher(1));
        await room.AttachAsync(room.School, draft.Id, foreign);
        (await SubmitAsync(room, draft.Id)).Code().ShouldBe("REG-LETTER-OTHER-DOSSIER");

        await room.AttachAsync(
            room.School,
            draft.Id,
            await room.ExportAsync(room.School, draft.Id)
        );
        var row = (await room.RowIdsAsync(draft.Id))[0];
        await room.Get<SaveRow>()
            .HandleAsync(
                new(
                    room.School,
                    draft.Id,
                    SeenVersion.Any,
                    row,
                    People.Teacher(1) with
                    {
                        Title = "Tổ trưởng",
                    }
                ),
                default
            );

        (await SubmitAsync(room, draft.Id)).Code().ShouldBe("REG-LETTER-LIST-CHANGED");
    }

    [Fact]
    public async Task Submit_LetterTheOfficeWroteItself_IsTakenWithItsTypedCountAndMarked()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School, People.Teacher(1), People.Teacher(2));
        var own = Encoding.UTF8.GetBytes("a letter of the office");
        (await room.AttachAsync(room.School, draft.Id, own))
            .Faults.ShouldHaveSingleItem()
            .Code.ShouldBe("REG-LETTER-COUNT-REQUIRED");
        (await room.AttachAsync(room.School, draft.Id, own, count: 3))
            .Faults.ShouldHaveSingleItem()
            .Facts!["count"]
            .ShouldBe("2/3");
        await room.AttachAsync(room.School, draft.Id, own, count: 2);

        (await SubmitAsync(room, draft.Id)).IsOk.ShouldBeTrue();

        (await room.DossierAsync(draft.Id)).LetterWrittenByOffice.ShouldBeTrue();
    }

    [Fact]
    public async Task Submit_EmptyDossier_TellsEverythingAtOnce()
    {
        await using var room = await Room.CreateAsync();
        var draft = (await room.Get<CreateDraft>().HandleAsync(new(room.School, 3), default)).Value;

        (await SubmitAsync(room, draft.Id))
            .Codes()
            .ShouldBe([
                "REG-RECEIVER-MISSING",
                "REG-ROWS-EMPTY",
                "REG-LETTER-COUNT",
                "REG-LETTER-MISSING",
            ]);
    }

    [Fact]
    public async Task Submit_RsspBesideToken_MustBeSplit()
    {
        await using var room = await Room.CreateAsync();
        var mixed = new[] { People.Doctor(1) with { Central = "RSSP" }, People.Doctor(2) };
        var draft = await room.DraftAsync(room.Hospital, mixed);

        var exported = await room.Get<ExportLetter>()
            .HandleAsync(new(room.Hospital, draft.Id, SeenVersion.Any, "01/CV"), default);

        exported.Code().ShouldBe("REG-ROWS-MIXED");
        (await SubmitAsync(room, draft.Id, room.Hospital)).Codes().ShouldContain("REG-ROWS-MIXED");
    }

    [Fact]
    public async Task Submit_AnothersDossier_IsNotFound()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School, People.Teacher(1));

        (await SubmitAsync(room, draft.Id, room.Hospital)).Code().ShouldBe("REG-DOSSIER-NOT-FOUND");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Submit_ClickedInTwoTabsAtOnce_CountsOnce(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var draft = await room.DraftAsync(room.School, People.Teacher(1));
        var attached = await room.AttachAsync(
            room.School,
            draft.Id,
            await room.ExportAsync(room.School, draft.Id)
        );
        var version = attached.Dossier.Version;

        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    Task.Run(() =>
                        room.Get<Submit>().HandleAsync(new(room.School, draft.Id, version), default)
                    )
                )
        );

        both.Count(result => result.IsOk).ShouldBe(1);
        both.Single(result => !result.IsOk)
            .Code()
            .ShouldBeOneOf("REG-CHANGED-MEANWHILE", "REG-DOSSIER-STATUS");
        await using var db = room.Db();
        (
            await db.Counters.SingleAsync(counter => counter.Name == Workspace.Counter.Submitted)
        ).Value.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task CreateDraft_ManyAtOnce_NumbersHaveNoGapAndNoTwin(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);

        var drafts = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() => room.Get<CreateDraft>().HandleAsync(new(room.School), default))
                )
        );

        drafts
            .Select(draft => draft.Value.Code[^4..])
            .Order()
            .ShouldBe(Enumerable.Range(1, 8).Select(number => $"{number:D4}"));
    }

    private static Task<Result<DossierRef>> SubmitAsync(
        Room room,
        Guid dossier,
        Registration.Accounts.Actor? actor = null
    ) =>
        room.Get<Submit>()
            .HandleAsync(new(actor ?? room.School, dossier, SeenVersion.Any), default);
}
