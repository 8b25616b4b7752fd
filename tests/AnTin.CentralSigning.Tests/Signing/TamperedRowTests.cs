using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Tests.World;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Signing;

/// <summary>Rows that somebody changed in the database sign nothing: each is sealed.</summary>
public sealed class TamperedRowTests
{
    private static readonly byte[] Wanted = ActiveSubscriber.HashOf("wanted");
    private static readonly byte[] Other = ActiveSubscriber.HashOf("other");

    [Theory]
    [InlineData("KeyBlob")]
    [InlineData("Certificate")]
    [InlineData("PublicKey")]
    public async Task Row_ColumnSwappedBetweenTwoPeople_BreaksTheSeal(string column)
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var nurse = await world.ActivatedAsync(SigningWorld.Nurse);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        await SwapAsync(world, column, teacher.CredentialId, nurse.CredentialId);

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-SEAL");
    }

    [Fact]
    public async Task Row_MailboxOverwrittenByAnother_BreaksTheSeal()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var nurse = await world.ActivatedAsync(SigningWorld.Nurse);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        await world.TamperAsync(
            $"""UPDATE "Credentials" SET "Mailbox" = {nurse.Person.Mailbox} WHERE "Id" = {teacher.CredentialId}"""
        );

        (await world.RefusedAsync(nurse, transaction, Wanted)).ShouldBe("CEN-SEAL");
    }

    [Fact]
    public async Task Row_StateSetBackToActive_BreaksTheSeal()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        await world.Get<StopKey>().StopAsync(teacher.Person, teacher.CredentialId, default);
        await world.TamperAsync($"""UPDATE "Credentials" SET "State" = 'Active'""");

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-SEAL");
    }

    [Fact]
    public async Task Pin_RecordOfAnotherPersonPutInItsPlace_BreaksTheSeal()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var nurse = await world.ActivatedAsync(SigningWorld.Nurse);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        await world.TamperAsync(
            $"""
            UPDATE "Pins" SET
                "Salt" = (SELECT "Salt" FROM "Pins" WHERE "CredentialId" = {nurse.CredentialId}),
                "Verifier" = (SELECT "Verifier" FROM "Pins" WHERE "CredentialId" = {nurse.CredentialId}),
                "Seal" = (SELECT "Seal" FROM "Pins" WHERE "CredentialId" = {nurse.CredentialId})
            WHERE "CredentialId" = {teacher.CredentialId}
            """
        );

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-SEAL");
    }

    [Fact]
    public async Task Backup_RestoredAfterDestruction_CannotSign()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var backup = await world.CredentialAsync(teacher.CredentialId);
        await world.Keys.DestroyAsync(backup.SerialHex!, "keyCompromise", default);
        await using (var db = world.Db())
        {
            var row = await db.Credentials.SingleAsync();
            db.Entry(row).CurrentValues.SetValues(backup);
            await db.SaveChangesAsync();
        }

        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-KEY-DESTROYED");
    }

    private static async Task SwapAsync(SigningWorld world, string column, Guid one, Guid other)
    {
        await using var db = world.Db();
        var rows = await db
            .Credentials.Where(row => row.Id == one || row.Id == other)
            .ToListAsync();
        var first = db.Entry(rows[0]).Property(column);
        var second = db.Entry(rows[1]).Property(column);
        (first.CurrentValue, second.CurrentValue) = (second.CurrentValue, first.CurrentValue);
        await db.SaveChangesAsync();
    }
}
