using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

public sealed class SaveRowTests
{
    [Fact]
    public async Task SaveRow_NothingFilledIn_EveryStarredFieldSpeaks()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);

        var result = await SaveAsync(room, draft.Id, new PersonForm());

        result
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe([
                "FullName",
                "BirthDate",
                "IdNumber",
                "IdIssuedBy",
                "IdIssuedOn",
                "Mailbox",
                "Level1",
                "Province",
                "Title",
            ]);
        result.Refusals[0].Message.Vietnamese.ShouldBe("Họ tên là trường bắt buộc");
    }

    [Fact]
    public async Task SaveRow_PopulationDisagrees_SaysTheSeedSentenceAndNamesTheField()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);

        var refusal = (
            await SaveAsync(room, draft.Id, People.Teacher(1) with { BirthDate = "12/07/1981" })
        ).Refusals.ShouldHaveSingleItem();

        refusal.Message.Vietnamese.ShouldBe(
            "Thông tin cá nhân không phù hợp với DLQGvDC không thể thêm mới"
        );
        refusal.Field.ShouldBe(RowField.BirthDate);
        refusal.Facts!["cause"].ShouldBe("không khớp: Ngày sinh");
        (await room.RowIdsAsync(draft.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveRow_PopulationDown_RowIsKeptAndAskedAboutAgain()
    {
        await using var room = await Room.CreateAsync(
            population: new PopulationStandInSettings { Down = true }
        );
        var draft = await room.DraftAsync(room.School);

        var saved = (await SaveAsync(room, draft.Id, People.Teacher(1))).Value;

        saved.Population.ShouldBe(PopulationVerdict.Unavailable);
        await using var db = room.Db();
        var row = db.Requests.Single();
        row.Status.ShouldBe(RowStatus.Draft);
        row.PopulationRetryAt.ShouldBe(room.Clock.GetUtcNow() + PopulationChecks.RetryAfter);
    }

    [Theory]
    [InlineData("Level4", "REG-ROW-ORGANISATION", "Tổ Văn")]
    [InlineData("Level3", "REG-ROW-ORGANISATION", "Trường không có thật")]
    [InlineData("Province", "REG-ROW-PROVINCE", "Phú Yên")]
    [InlineData("Province", "REG-ROW-PROVINCE", "Atlantis")]
    [InlineData("Phone", "REG-ROW-PHONE", "12")]
    [InlineData("Phone", "REG-ROW-PHONE-REQUIRED", "")]
    [InlineData("Mailbox", "REG-ROW-MAILBOX", "gv@yahoo.com")]
    [InlineData("Mailbox", "REG-ROW-MAILBOX-SHAPE", "gv@@hoaban")]
    [InlineData("IdNumber", "REG-ROW-ID-SHAPE", "12345")]
    [InlineData("BirthDate", "REG-ROW-DATE", "31/02/1980")]
    [InlineData("BirthDate", "REG-ROW-BIRTH", "12/07/2020")]
    [InlineData("IdIssuedOn", "REG-ROW-ISSUED", "01/01/2030")]
    [InlineData("OldSerial", "REG-ROW-OLD-SERIAL", "XYZ")]
    [InlineData("Carrier", "REG-ROW-CARRIER", "Vietnamobile")]
    [InlineData("FullName", "REG-ROW-NAME", "<script>alert(1)</script>")]
    [InlineData("FullName", "REG-ROW-NAME", "=cmd|calc")]
    [InlineData("FullName", "REG-ROW-NAME", "Nguyễn \u202E Văn A")]
    [InlineData("Title", "REG-ROW-TEXT", "Giáo\u200B viên")]
    [InlineData(
        "FullName",
        "REG-ROW-TEXT",
        "Nguyễn Văn Tên Rất Dài Rất Dài Rất Dài Rất Dài Rất Dài Rất Dài Dài"
    )]
    public async Task SaveRow_OneWrongField_IsRefusedAtIt(string field, string code, string value)
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var form = People.Teacher(1);
        typeof(PersonForm).GetProperty(field)!.SetValue(form, value);

        var result = await SaveAsync(room, draft.Id, form);

        result.Refusals.ShouldContain(refusal => refusal.Code == code && refusal.Field == field);
    }

    [Fact]
    public async Task SaveRow_CarrierBesideRssp_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);

        (await SaveAsync(room, draft.Id, People.Teacher(1) with { Carrier = "Viettel" }))
            .Code()
            .ShouldBe("REG-ROW-TWO-CUSTODIES");
    }

    [Fact]
    public async Task SaveRow_AnotherOrganisationsPerson_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);

        (await SaveAsync(room, draft.Id, People.Doctor(1)))
            .Code()
            .ShouldBe("REG-ROW-OTHER-ORGANISATION");
    }

    [Fact]
    public async Task SaveRow_RsspOutsideEducationAndHealth_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        await using (var db = room.Db())
        {
            var school = await db.Organisations.FindAsync(room.Tree.School.Id);
            school!.Sector = Registration.Organisations.Sector.Other;
            await db.SaveChangesAsync();
        }

        (await SaveAsync(room, draft.Id, People.Teacher(1)))
            .Code()
            .ShouldBe("REG-ROW-CENTRAL-SECTOR");
    }

    [Theory]
    [InlineData("Phó Hiệu trưởng", true)]
    [InlineData("Kế toán trưởng", true)]
    [InlineData("Giáo viên", false)]
    public async Task SaveRow_RsspWithTitleOfAuthority_IsWarnedNotRefused(string title, bool warned)
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);

        var saved = (
            await SaveAsync(room, draft.Id, People.Teacher(1) with { Title = title })
        ).Value;

        saved.Warnings.Any(warning => warning.Code == "REG-ROW-TITLE").ShouldBe(warned);
    }

    [Fact]
    public async Task SaveRow_SamePersonWithAnotherTitleAndMailbox_IsAllowed()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School, People.Teacher(1));

        (await SaveAsync(room, draft.Id, People.Teacher(1))).Code().ShouldBe("REG-ROW-DUPLICATE");
        (await SaveAsync(room, draft.Id, People.Teacher(1) with { Title = "Bí thư Đoàn" }))
            .Code()
            .ShouldBe("REG-ROW-DUPLICATE");
        (
            await SaveAsync(
                room,
                draft.Id,
                People.Teacher(1) with
                {
                    Title = "Bí thư Đoàn",
                    Mailbox = "doan@hoaban.edu.vn",
                }
            )
        ).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task SaveRow_PersonOfASubmittedDossier_NeedsTheOldSerial()
    {
        await using var room = await Room.CreateAsync();
        await room.SubmittedAsync(room.School, People.Teacher(1));
        var draft = await room.DraftAsync(room.School);

        (await SaveAsync(room, draft.Id, People.Teacher(1))).Code().ShouldBe("REG-ROW-ALREADY");
        (
            await SaveAsync(room, draft.Id, People.Teacher(1) with { OldSerial = "31C106" })
        ).IsOk.ShouldBeTrue();
        var reused = (
            await SaveAsync(
                room,
                draft.Id,
                People.Teacher(2) with
                {
                    Phone = People.Teacher(1).Phone,
                }
            )
        ).Value;
        reused.Warnings.ShouldHaveSingleItem().Code.ShouldBe("REG-ROW-PHONE-REUSED");
    }

    [Fact]
    public async Task SaveRow_OfAVersionNobodySeesAnyMore_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School, People.Teacher(1));

        var late = await room.Get<SaveRow>()
            .HandleAsync(
                new(room.School, draft.Id, draft.Version, null, People.Teacher(2)),
                default
            );

        late.Code().ShouldBe("REG-CHANGED-MEANWHILE");
    }

    [Fact]
    public async Task SaveRow_NoVersionSentWithTheForm_IsRefusedAndSavesNothing()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School, People.Teacher(1));
        int? nothing = null;

        var careless = await room.Get<SaveRow>()
            .HandleAsync(new(room.School, draft.Id, nothing, null, People.Teacher(2)), default);

        careless.Code().ShouldBe("REG-VERSION-MISSING");
        (await room.RowIdsAsync(draft.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SaveRow_SimOfTheHospital_PrintsViettelWithCs()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(
            room.Hospital,
            People.Doctor(1),
            People.Doctor(2) with
            {
                Carrier = "viettel",
            },
            People.Doctor(3) with
            {
                Carrier = "Viettel",
                KeepsNumber = "V",
            }
        );
        await using var db = room.Db();

        var rows = db
            .Requests.Where(row => row.DossierId == draft.Id)
            .OrderBy(row => row.Ordinal)
            .ToList();

        rows.Select(row => row.SimPkiLabel).ShouldBe(["", "Viettel", "Viettel(cs)"]);
        rows.Select(row => row.CustodyLabel)
            .ShouldBe(["Token", "SIM PKI (Viettel)", "SIM PKI (Viettel(cs))"]);
    }

    private static Task<Result<RowSaved>> SaveAsync(Room room, Guid dossier, PersonForm form) =>
        room.Get<SaveRow>()
            .HandleAsync(new(room.School, dossier, SeenVersion.Any, null, form), default);
}
