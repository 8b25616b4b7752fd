using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Tests.World;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;

namespace AnTin.CentralSigning.Tests.Activation;

public sealed class PinActsTests
{
    private const string NewPin = "941862";

    [Fact]
    public async Task SetPin_Twice_SecondIsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var again = await world
            .Get<SetPin>()
            .SetAsync(teacher.Person, teacher.CredentialId, NewPin, NewPin, default);

        again.Refusals[0].Code.ShouldBe("CEN-KEY-ACTIVE");
    }

    [Fact]
    public async Task SetPin_OfSomebodyElsesCredential_IsUnknown()
    {
        await using var world = await SigningWorld.CreateAsync();
        var nurse = await world.ActivatedAsync(SigningWorld.Nurse);
        var teachers = await world.BoundAsync(SigningWorld.Teacher);

        var answer = await world
            .Get<SetPin>()
            .SetAsync(nurse.Person, teachers, NewPin, NewPin, default);

        answer.Refusals[0].Code.ShouldBe("CEN-KEY-UNKNOWN");
    }

    [Fact]
    public async Task SetPin_RepeatedDifferently_IsRefusedAtThatField()
    {
        await using var world = await SigningWorld.CreateAsync();
        var id = await world.BoundAsync(SigningWorld.Teacher);
        var person = new Subscriber(Guid.Empty, SigningWorld.Teacher.Mailbox);

        var answer = await world.Get<SetPin>().SetAsync(person, id, NewPin, "941863", default);

        answer.Refusals[0].Field.ShouldBe("PinAgain");
        (await world.CredentialAsync(id)).State.ShouldBe(CredentialState.AwaitingPin);
    }

    [Fact]
    public async Task ChangePin_RightPresentPin_OldOneNoLongerWorks()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var changed = await world
            .Get<ChangePin>()
            .ChangeAsync(
                teacher.Person,
                teacher.CredentialId,
                SigningWorld.Pin,
                NewPin,
                NewPin,
                default
            );

        changed.IsOk.ShouldBeTrue();
        var credential = await world.CredentialAsync(teacher.CredentialId);
        (
            await world.Get<PinGuard>().CheckAsync(credential, SigningWorld.Pin, default)
        ).IsOk.ShouldBeFalse();
        (await world.Get<PinGuard>().CheckAsync(credential, NewPin, default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task ChangePin_WrongPresentPin_CountsAsATry()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var answer = await world
            .Get<ChangePin>()
            .ChangeAsync(teacher.Person, teacher.CredentialId, "519283", NewPin, NewPin, default);

        answer.Refusals[0].Code.ShouldBe("CEN-PIN-WRONG");
        answer.Refusals[0].Field.ShouldBe("Present");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task ChangePin_InManyTabsAtOnce_OneChangesTheOthersAreRefused(
        DatabaseEngine engine
    )
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var answers = await AtOnceAsync(() =>
            world
                .Get<ChangePin>()
                .ChangeAsync(
                    teacher.Person,
                    teacher.CredentialId,
                    SigningWorld.Pin,
                    NewPin,
                    NewPin,
                    default
                )
        );

        answers.ShouldContain(answer => answer.IsOk);
        answers
            .SelectMany(answer => answer.Refusals)
            .ShouldAllBe(refusal =>
                refusal.Code == "CEN-BUSY"
                || refusal.Code == "CEN-PIN-WRONG"
                || refusal.Code == "CEN-PIN-WAIT"
            );
        // Tabs that came later tried a PIN that was no longer the present one, and may have to be waited for.
        world.Clock.Advance(TimeSpan.FromDays(1));
        var credential = await world.CredentialAsync(teacher.CredentialId);
        (await world.Get<PinGuard>().CheckAsync(credential, NewPin, default)).IsOk.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task StopKey_ManyTimesAtOnce_IsOneStopWithOneMail(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var answers = await AtOnceAsync(() =>
            world.Get<StopKey>().StopAsync(teacher.Person, teacher.CredentialId, default)
        );

        answers.ShouldAllBe(answer => answer.IsOk);
        (await world.MailsAsync())
            .Count(mail =>
                mail.Subject.StartsWith("Khóa ký của bạn đã dừng", StringComparison.Ordinal)
            )
            .ShouldBe(1);
    }

    [Fact]
    public async Task StopKey_Twice_IsOneStopWithOneMail()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var stop = world.Get<StopKey>();

        (await stop.StopAsync(teacher.Person, teacher.CredentialId, default)).IsOk.ShouldBeTrue();
        (await stop.StopAsync(teacher.Person, teacher.CredentialId, default)).IsOk.ShouldBeTrue();

        (await world.MailsAsync())
            .Count(mail =>
                mail.Subject.StartsWith("Khóa ký của bạn đã dừng", StringComparison.Ordinal)
            )
            .ShouldBe(1);
        (await world.CredentialAsync(teacher.CredentialId)).StoppedAt.ShouldBe(SigningWorld.Start);
    }

    private static Task<T[]> AtOnceAsync<T>(Func<Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(act)));
}
