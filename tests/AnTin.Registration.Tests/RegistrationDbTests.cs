using AnTin.Platform.Database;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests;

public sealed class RegistrationDbTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Migrations_ComparedWithModel_Agree(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        await using var db = room.Db();

        (await SchemaCheck.DifferencesAsync(db)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task FirstStart_AdministrativeUnits_AreLoadedOnce(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        await room.Get<Catalogue.CatalogueSeed>().EnsureAsync(default);
        await using var db = room.Db();

        (await db.Provinces.CountAsync(row => row.ValidTo == null)).ShouldBe(34);
        (await db.Provinces.CountAsync(row => row.ValidTo != null)).ShouldBe(63);
        (await db.Communes.CountAsync(row => row.ValidTo == null)).ShouldBe(3321);
        (await db.Communes.CountAsync(row => row.ValidTo != null)).ShouldBe(10035);
    }
}
