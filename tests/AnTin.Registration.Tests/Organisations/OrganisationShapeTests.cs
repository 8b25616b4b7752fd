using System.Text;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using AnTin.Registration.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Organisations;

/// <summary>What a name and a code of an organisation may be, at the counter of the administrator and in a file.</summary>
public sealed class OrganisationShapeTests
{
    [Theory]
    [InlineData("A B")]
    [InlineData("A\u00A0B")]
    [InlineData("\u0410B")]
    [InlineData("\uFF21B")]
    [InlineData("A+B")]
    [InlineData("A\u0337B")]
    public async Task Code_ThatMayLookLikeAnother_IsRefusedAtTheFieldAndInTheLine(string code)
    {
        await using var room = await Room.CreateAsync();
        var before = await CountAsync(room);

        var made = await room.Get<CreateOrganisation>()
            .HandleAsync(new(null, null, "Viện Mẫu", Bloc.State, Code: code), default);
        var imported = await ImportAsync(room, $"code,name\n{code},Viện Mẫu\n");

        made.Refusals.ShouldHaveSingleItem().Code.ShouldBe("REG-ORGANISATION-CODE-SHAPE");
        made.Refusals[0].Field.ShouldBe("Code");
        var line = imported.Refusals.ShouldHaveSingleItem();
        line.Code.ShouldBe("REG-ORGANISATION-CODE-SHAPE");
        line.Message.Vietnamese.ShouldContain("2");
        (await CountAsync(room)).ShouldBe(before);
    }

    [Theory]
    [InlineData("VM-01/2.a_b")]
    [InlineData("SỞ.01")]
    [InlineData("Đ.01")]
    public async Task Code_OfLettersDigitsAndItsSigns_IsTaken(string code)
    {
        await using var room = await Room.CreateAsync();

        var made = await room.Get<CreateOrganisation>()
            .HandleAsync(new(null, null, "Viện Mẫu", Bloc.State, Code: code), default);

        made.Refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200, 64, null)]
    [InlineData(201, 64, "REG-ORGANISATION-NAME-LONG")]
    [InlineData(200, 65, "REG-ORGANISATION-CODE-SHAPE")]
    public async Task NameAndCode_AreTakenUpToTheirLongest(int name, int code, string? refused)
    {
        await using var room = await Room.CreateAsync();
        var (long1, long2) = (new string('V', name), new string('C', code));

        var made = await room.Get<CreateOrganisation>()
            .HandleAsync(new(null, null, long1, Bloc.State, Code: long2), default);
        var imported = await ImportAsync(room, $"code,name\nX{long2[1..]},W{long1[1..]}\n");

        string[] codes = refused is null ? [] : [refused];
        made.Refusals.Select(refusal => refusal.Code).ShouldBe(codes);
        imported.Refusals.Select(refusal => refusal.Code).ShouldBe(codes);
    }

    private static Task<Platform.Results.Result<OrganisationsImported>> ImportAsync(
        Room room,
        string file
    ) =>
        room.Get<ImportOrganisations>()
            .HandleAsync(new(null, Encoding.UTF8.GetBytes(file), false), default);

    private static async Task<int> CountAsync(Room room)
    {
        await using var db = room.Db();
        return await db.Organisations.CountAsync();
    }
}
