using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Tests.World;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Pins;

public sealed class PinGuardTests
{
    private const string Wrong = "519283";

    [Fact]
    public async Task WrongTries_CountDownAndWaitLongerEachTime()
    {
        await using var world = await SigningWorld.CreateAsync();
        var credential = await ActiveAsync(world);
        var guard = world.Get<PinGuard>();

        (await guard.CheckAsync(credential, Wrong, default))
            .Refusals[0]
            .Facts!["triesLeft"]
            .ShouldBe("4");
        (await guard.CheckAsync(credential, Wrong, default)).Refusals[0].NextStep.ShouldBeNull();
        var third = (await guard.CheckAsync(credential, Wrong, default)).Refusals[0];
        third.Message.Vietnamese.ShouldBe("Mã PIN không đúng. Còn 2 lần thử trước khi bị khóa.");
        third.NextStep!.Vietnamese.ShouldBe("Thử lại sau 09:00:30.");
        (await guard.CheckAsync(credential, SigningWorld.Pin, default))
            .Refusals[0]
            .Code.ShouldBe("CEN-PIN-WAIT");
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        (await guard.CheckAsync(credential, Wrong, default))
            .Refusals[0]
            .NextStep!.Vietnamese.ShouldBe("Thử lại sau 09:05:30.");
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        (await guard.CheckAsync(credential, Wrong, default))
            .Refusals[0]
            .Code.ShouldBe("CEN-PIN-LOCKED");
    }

    [Fact]
    public async Task Locked_RightPinAfterwards_StaysLocked()
    {
        await using var world = await SigningWorld.CreateAsync();
        var credential = await ActiveAsync(world);
        await LockAsync(world, credential);
        world.Clock.Advance(TimeSpan.FromDays(30));

        var answer = await world.Get<PinGuard>().CheckAsync(credential, SigningWorld.Pin, default);

        answer.Refusals[0].Code.ShouldBe("CEN-PIN-LOCKED");
        (await world.MailsAsync())
            .Count(mail =>
                mail.Subject.StartsWith("Mã PIN của khóa ký đã bị khóa", StringComparison.Ordinal)
            )
            .ShouldBe(1);
        await using var db = world.Db();
        (await db.Events.CountAsync(row => row.Kind == CredentialEventKind.WrongPin)).ShouldBe(5);
    }

    [Fact]
    public async Task RightPin_AfterTwoWrong_SetsTheCountBack()
    {
        await using var world = await SigningWorld.CreateAsync();
        var credential = await ActiveAsync(world);
        var guard = world.Get<PinGuard>();
        await guard.CheckAsync(credential, Wrong, default);
        await guard.CheckAsync(credential, Wrong, default);

        (await guard.CheckAsync(credential, SigningWorld.Pin, default)).IsOk.ShouldBeTrue();

        (await guard.CheckAsync(credential, Wrong, default))
            .Refusals[0]
            .Facts!["triesLeft"]
            .ShouldBe("4");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Guessing_ThirtyTabsAtOnce_GetNoMoreTriesThanOne(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var credential = await ActiveAsync(world);
        var guard = world.Get<PinGuard>();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(i => Task.Run(() => guard.CheckAsync(credential, $"7{i:00}419", default)))
        );

        var looked = answers.Count(answer =>
            answer.Refusals[0].Code is "CEN-PIN-WRONG" or "CEN-PIN-LOCKED"
            && answer.Refusals[0].Facts is not null
        );
        looked.ShouldBeLessThanOrEqualTo(3);
        await using var db = world.Db();
        (await db.Pins.SingleAsync()).WrongTries.ShouldBe(looked);
    }

    [Fact]
    public async Task Tries_SetBackInTheDatabase_BreakTheSeal()
    {
        await using var world = await SigningWorld.CreateAsync();
        var credential = await ActiveAsync(world);
        await LockAsync(world, credential);
        await world.TamperAsync(
            $"""UPDATE "Pins" SET "WrongTries" = 0, "LockedAt" = NULL, "WaitUntil" = NULL"""
        );

        var answer = await world.Get<PinGuard>().CheckAsync(credential, SigningWorld.Pin, default);

        answer.Refusals[0].Code.ShouldBe("CEN-SEAL");
    }

    private static async Task<Credential> ActiveAsync(SigningWorld world) =>
        await world.CredentialAsync(
            (await world.ActivatedAsync(SigningWorld.Teacher)).CredentialId
        );

    private static async Task LockAsync(SigningWorld world, Credential credential)
    {
        for (var i = 0; i < world.Settings.Pin.WrongTriesUntilLocked; i++)
        {
            await world.Get<PinGuard>().CheckAsync(credential, Wrong, default);
            world.Clock.Advance(TimeSpan.FromHours(1));
        }
    }
}
