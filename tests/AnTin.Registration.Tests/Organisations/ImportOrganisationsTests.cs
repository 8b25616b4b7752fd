using System.Text;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using AnTin.Registration.Tests.World;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Organisations;

public sealed class ImportOrganisationsTests
{
    private const string Head =
        "code,parent,name,bloc,sector,province,legal_person,own_seal,valid_from,valid_to\n";

    [Theory, ClassData(typeof(Engines))]
    public async Task Import_TheSampleTwice_PlantsItOnce(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var sample = await File.ReadAllTextAsync(
            Repository.PathOf("docs", "samples", "organisations-hoaban.csv")
        );
        // The room has an invented province of its own already.
        sample = sample
            .Replace(
                "Ủy ban nhân dân tỉnh Hoa Ban",
                "Ủy ban nhân dân tỉnh Mẫu",
                StringComparison.Ordinal
            )
            .Replace("Tỉnh ủy Hoa Ban", "Tỉnh ủy Mẫu", StringComparison.Ordinal);

        (await ImportAsync(room, sample, rehearse: true)).Value.ShouldBe(new(10, 0));
        (await ImportAsync(room, sample)).Value.ShouldBe(new(10, 0));
        (await ImportAsync(room, sample)).Value.ShouldBe(new(0, 10));

        await using var db = room.Db();
        var ward = await db.Organisations.SingleAsync(row =>
            row.IdentificationCode == "HB.02.01.01"
        );
        ward.Path.ShouldBe(
            "ỦY BAN NHÂN DÂN TỈNH MẪU; SỞ Y TẾ; BỆNH VIỆN ĐA KHOA TỈNH; KHOA CẤP CỨU"
        );
        (ward.Level, ward.ProvinceCode, ward.HasOwnSeal, ward.HasLegalPersonality).ShouldBe(
            (4, "14", false, false)
        );
        var party = await db.Organisations.SingleAsync(row => row.IdentificationCode == "TU");
        party.Bloc.ShouldBe(Bloc.Party);
        var gone = await db.Organisations.SingleAsync(row => row.IdentificationCode == "HB.09");
        gone.ValidTo.ShouldBe(new DateOnly(2025, 6, 30));
        (await db.AuditLog.CountAsync(one => one.Action == "organisation.create")).ShouldBe(16);
    }

    [Fact]
    public async Task Import_WrittenByAVietnameseSpreadsheet_ReadsItAsWell()
    {
        await using var room = await Room.CreateAsync();

        var result = await ImportAsync(
            room,
            "\uFEFFTên;Mã;Mã cấp trên;Khối;Lĩnh vực;Tỉnh;Con dấu;Từ ngày\r\n"
                + "\"Trường \"\"A\"\"; cơ sở 2\";X.1;X;;Giáo dục;;Không;1/7/2025\r\n"
                + "Thành ủy X;X;;Đảng;;Sơn La;;\r\n"
        );

        result.Value.Added.ShouldBe(2);
        await using var db = room.Db();
        var school = await db.Organisations.SingleAsync(row => row.IdentificationCode == "X.1");
        school.Name.ShouldBe("Trường \"A\"; cơ sở 2");
        (school.Bloc, school.Sector, school.HasOwnSeal, school.ProvinceCode).ShouldBe(
            (Bloc.Party, Sector.Education, false, "14")
        );
    }

    [Fact]
    public async Task Import_FaultyLines_SaysAllOfThemAndPlantsNothing()
    {
        await using var room = await Room.CreateAsync();

        var result = await ImportAsync(
            room,
            Head
                + "A,,Một,Trái,,,,,32/13/2025,\n"
                + ",,,,,,,có lẽ,,\n"
                + "C,,Ba,,,,,,2025-07-01,2025-06-30\n"
        );

        result
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe([
                "Line[2].valid_from",
                "Line[2].bloc",
                "Line[3].name",
                "Line[3].code",
                "Line[3].own_seal",
                "Line[4].ValidTo",
            ]);
        result.Refusals[1].Message.Vietnamese.ShouldStartWith("Dòng 2: bloc: “Trái” không phải");
        (await CountAsync(room)).ShouldBe(0);
    }

    [Theory]
    [InlineData("A,KHÔNG,Một,,,,,,,", "REG-ORGANISATION-PARENT")]
    [InlineData("A,B,Một,,,,,,,\nB,A,Hai,,,,,,,", "REG-ORGANISATION-PARENT")]
    [InlineData("A,,Một,,,Atlantis,,,,", "REG-ORGANISATION-PROVINCE")]
    [InlineData("A,,Một,,,,,,,\nA,,Hai,,,,,,,", "REG-ORGANISATION-CODE")]
    [InlineData("A,,Một,,,,,,,\nB,,MOT,,,,,,,", "REG-ORGANISATION-EXISTS")]
    [InlineData(
        "A,,1,,,,,,,\nB,A,2,,,,,,,\nC,B,3,,,,,,,\nD,C,4,,,,,,,\nE,D,5,,,,,,,",
        "REG-ORGANISATION-PARENT"
    )]
    public async Task Import_LinesThatDoNotFitTheTree_AreRefused(string lines, string code)
    {
        await using var room = await Room.CreateAsync();

        var result = await ImportAsync(room, Head + lines);

        result.Refusals[0].Code.ShouldBe(code);
        (await CountAsync(room)).ShouldBe(0);
    }

    [Fact]
    public async Task Import_KnownCodeWithAnotherName_IsRefused()
    {
        await using var room = await Room.CreateAsync();
        await ImportAsync(room, Head + "A,,Một,,,,,,,");

        var result = await ImportAsync(room, Head + "A,,Khác,,,,,,,");

        result.Refusals.ShouldHaveSingleItem().Code.ShouldBe("REG-ORGANISATION-CODE");
    }

    [Theory]
    [InlineData("")]
    [InlineData("code;name;colour\nA;Một;đỏ")]
    [InlineData("name\nMột")]
    public async Task Import_NoSuchHeading_SaysWhichColumnsThereAre(string text)
    {
        await using var room = await Room.CreateAsync();

        var result = await ImportAsync(room, text);

        result.Refusals.ShouldHaveSingleItem().Message.English.ShouldContain("code,parent,name");
    }

    [Theory]
    [InlineData("A,,\"Một,,,,,,,\nB,,Hai,,,,,,,\nC,,Ba,,,,,,,", "Line[2].File")]
    [InlineData("A,,Một,,,,,,,\nB,,\"Hai,,,,,,,\nC,,\"Ba\",,,,,,,", "Line[3].File")]
    [InlineData("A,,Mộ\0t,,,,,,,", "Line[2].Name")]
    [InlineData("A,,Mộ\u0085t,,,,,,,", "Line[2].Name")]
    [InlineData("A,,Mộ\uFFFEt,,,,,,,", "Line[2].Name")]
    [InlineData("A,,\"Mộ\nt\",,,,,,,", "Line[2].Name")]
    [InlineData("A,,Một,,,,,,,\nB,,Hai,,,,,,,,thừa", "Line[3].File")]
    public async Task Import_LineThatIsNotWhole_IsRefusedWithItsNumber(string lines, string field)
    {
        await using var room = await Room.CreateAsync();

        var result = await ImportAsync(room, Head + lines);

        result.Refusals.ShouldHaveSingleItem().Field.ShouldBe(field);
        (await CountAsync(room)).ShouldBe(0);
    }

    [Fact]
    public async Task Import_ColumnNamedTwice_IsRefused()
    {
        await using var room = await Room.CreateAsync();

        var result = await ImportAsync(room, "code,name,ma\nA,Một,B");

        result
            .Refusals.ShouldHaveSingleItem()
            .Message.English.ShouldBe("The first line names a column twice");
    }

    [Fact]
    public async Task Import_EachLineBelowTheOneBefore_StopsAtTheDeepestLevel()
    {
        await using var room = await Room.CreateAsync();
        var lines = Enumerable
            .Range(1, 6_000)
            .Select(number => $"K{number},{(number == 1 ? "" : $"K{number - 1}")},Cấp {number}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = await ImportAsync(room, "code,parent,name\n" + string.Join('\n', lines));

        result.Refusals.Count.ShouldBe(5_996);
        result.Refusals.ShouldAllBe(refusal => refusal.Code == "REG-ORGANISATION-PARENT");
        result.Refusals[0].Field.ShouldBe("Line[6].ParentId");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000_000);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Import_TheSameFileTwiceAtOnce_PlantsItOnce(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var file = Head + string.Concat(Enumerable.Range(1, 50).Select(at => $"Q{at},,Mục {at}\n"));

        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportAsync(room, file)))
        );

        (await CountAsync(room)).ShouldBe(50);
        results.Where(one => one.IsOk).Sum(one => one.Value.Added).ShouldBe(50);
        results
            .SelectMany(one => one.Refusals)
            .ShouldAllBe(refusal => refusal.Code == "REG-ORGANISATION-CODE");
        (await ImportAsync(room, file)).Value.ShouldBe(new(0, 50));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Codes_WrittenInCapitalsOrNot_AreOne(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var create = room.Get<CreateOrganisation>();
        var made = await create.HandleAsync(
            new(null, null, "Viện Mẫu", Bloc.State, Code: " vm "),
            default
        );

        var again = await create.HandleAsync(
            new(null, null, "Viện Khác", Bloc.State, Code: "VM"),
            default
        );

        made.Value.IdentificationCode.ShouldBe("VM");
        again.Refusals.ShouldHaveSingleItem().Code.ShouldBe("REG-ORGANISATION-CODE");
        (await ImportAsync(room, Head + "Vm,,Viện Mẫu\nvm.1,vM,Phòng")).Value.ShouldBe(new(1, 1));
        (await room.Get<OrganisationTree>().FindAsync("vm", default)).ShouldBe(made.Value.Id);
        await using var db = room.Db();
    }

    [Fact]
    public async Task Import_BytesThatAreNoText_AreRefused()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<ImportOrganisations>()
            .HandleAsync(new(null, new byte[] { 0xFF, 0xFE, 0x00, 0x41 }, false), default);

        result.Refusals.ShouldHaveSingleItem().Code.ShouldBe("REG-ORGANISATION-FILE");
    }

    [Fact]
    public async Task Import_ByWhoIsNoAdministrator_IsRefused()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<ImportOrganisations>()
            .HandleAsync(new(room.Verifier, Encoding.UTF8.GetBytes(Head), false), default);

        result.Refusals[0].Code.ShouldBe("REG-NOT-ALLOWED");
    }

    private static Task<Result<OrganisationsImported>> ImportAsync(
        Room room,
        string text,
        bool rehearse = false
    ) =>
        room.Get<ImportOrganisations>()
            .HandleAsync(new(null, Encoding.UTF8.GetBytes(text), rehearse), default);

    /// <summary>How many stand in the tree beside those the room began with.</summary>
    private static async Task<int> CountAsync(Room room)
    {
        await using var db = room.Db();
        return await db.Organisations.CountAsync(row => row.IdentificationCode != null);
    }
}
