using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

public sealed class CreateDraftTests
{
    [Theory]
    [InlineData("KPTB", "REG-TYPE-CLOSED")]
    [InlineData("THCTS", "REG-TYPE-CLOSED")]
    [InlineData("77", "REG-TYPE-UNKNOWN")]
    [InlineData("", "REG-TYPE-UNKNOWN")]
    [InlineData(null, "REG-TYPE-UNKNOWN")]
    public async Task Create_OfATypeThatIsNotTakenHere_IsRefusedAtItsFieldAndNothingIsMade(
        string? type,
        string code
    )
    {
        await using var room = await Room.CreateAsync();

        var made = await room.Get<CreateDraft>()
            .HandleAsync(new(room.School, 30, Type: type), default);

        made.Code().ShouldBe(code);
        made.Refusals[0].Field.ShouldBe("Type");
        await using var db = room.Db();
        (await db.Dossiers.CountAsync()).ShouldBe(0);
    }
}
