using AnTin.Platform.Database;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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

    [Theory, ClassData(typeof(Engines))]
    public async Task CodesPlantedTwice_WhenTheyBecomeUnique_StayReadableBesideEachOther(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        await using var db = room.Db();
        await db.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_Organisations_IdentificationCode\"");
        await db
            .Organisations.Where(row => row.Id == room.Tree.School.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IdentificationCode, "hb.01"));
        await db
            .Organisations.Where(row => row.Id == room.Tree.Education.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IdentificationCode, "HB.01"));

        var migration = new Migrations.MakeOrganisationCodesUnique
        {
            ActiveProvider = db.Database.ProviderName!,
        };
        foreach (
            var step in db.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations)
        )
        {
            await db.Database.ExecuteSqlRawAsync(step.CommandText);
        }

        var school = await db.Organisations.SingleAsync(row => row.Id == room.Tree.School.Id);
        var education = await db.Organisations.SingleAsync(row => row.Id == room.Tree.Education.Id);
        education.IdentificationCode.ShouldBe("HB.01");
        school.IdentificationCode.ShouldBe($"HB.01~{school.TreeKey.ToUpperInvariant()}");
    }
}
