using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.Platform.Tests.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Platform.Tests.Outbox;

public sealed class OutboxDispatcherTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_HandlerTakesIt_DoneOnce(DatabaseEngine engine)
    {
        var handler = new ScriptedHandler();
        await using var sample = await CreateAsync(engine, handler);
        await EnqueueAsync(sample, "dossier/1");

        (await DispatchAsync(sample)).ShouldBe(1);
        (await DispatchAsync(sample)).ShouldBe(0);

        handler.Keys.ShouldBe(["dossier/1"]);
        (await OnlyAsync(sample)).DoneAt.ShouldBe(Sample.Start);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_HandedOver_WordsAreForgottenAndFailedOnesKept(DatabaseEngine engine)
    {
        var handler = new ScriptedHandler { Failures = 1 };
        await using var sample = await CreateAsync(engine, handler);
        await EnqueueAsync(sample, "dossier/1");

        await DispatchAsync(sample);
        (await OnlyAsync(sample)).Payload.ShouldContain("hieu.truong@hoaban.edu.vn");
        sample.Clock.Advance(TimeSpan.FromMinutes(1));
        await DispatchAsync(sample);

        var message = await OnlyAsync(sample);
        message.Payload.ShouldBe(OutboxMessage.Forgotten);
        message.DeduplicationKey.ShouldBe("dossier/1");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_HandlerFails_TriedAgainAfterGrowingWaits(DatabaseEngine engine)
    {
        var handler = new ScriptedHandler { Failures = 2 };
        await using var sample = await CreateAsync(engine, handler);
        await EnqueueAsync(sample, "dossier/1");

        (await DispatchAsync(sample)).ShouldBe(1);
        (await OnlyAsync(sample)).NotBefore.ShouldBe(Sample.Start.AddSeconds(15));
        (await OnlyAsync(sample)).LastError.ShouldBe("TimeoutException");
        (await DispatchAsync(sample)).ShouldBe(0);
        sample.Clock.Advance(TimeSpan.FromSeconds(15));
        (await DispatchAsync(sample)).ShouldBe(1);
        (await OnlyAsync(sample)).NotBefore.ShouldBe(Sample.Start.AddSeconds(45));
        sample.Clock.Advance(TimeSpan.FromSeconds(30));
        (await DispatchAsync(sample)).ShouldBe(1);

        var message = await OnlyAsync(sample);
        message.Attempts.ShouldBe(3);
        message.DoneAt.ShouldNotBeNull();
        message.LastError.ShouldBeNull();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_LastAttemptFails_IsGivenUpAndKept(DatabaseEngine engine)
    {
        var handler = new ScriptedHandler { Failures = 99 };
        await using var sample = await CreateAsync(
            engine,
            handler,
            new OutboxSettings { MostAttempts = 2 }
        );
        await EnqueueAsync(sample, "dossier/1");

        await DispatchAsync(sample);
        sample.Clock.Advance(TimeSpan.FromHours(3));
        await DispatchAsync(sample);
        sample.Clock.Advance(TimeSpan.FromHours(3));
        (await DispatchAsync(sample)).ShouldBe(0);

        (await OnlyAsync(sample)).AbandonedAt.ShouldBe(Sample.Start.AddHours(3));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Take_HeldByAnother_OnlyAfterTheLeaseRanOut(DatabaseEngine engine)
    {
        await using var sample = await CreateAsync(engine, new ScriptedHandler());
        await EnqueueAsync(sample, "dossier/1");
        await using (var dying = sample.Context())
        {
            var until = Sample.Start.AddMinutes(5);
            (await OutboxLease.TakeAsync(dying, Sample.Start, until, 10, default)).Count.ShouldBe(
                1
            );
        }

        (await DispatchAsync(sample)).ShouldBe(0);
        sample.Clock.Advance(TimeSpan.FromMinutes(5));
        (await DispatchAsync(sample)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_HolderDied_TriedAgainAMinuteLater(DatabaseEngine engine)
    {
        var handler = new ScriptedHandler();
        await using var sample = await CreateAsync(engine, handler);
        await EnqueueAsync(sample, "dossier/1");
        using var death = new CancellationTokenSource();
        handler.Meanwhile = async () =>
        {
            handler.Meanwhile = null;
            await death.CancelAsync();
            death.Token.ThrowIfCancellationRequested();
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            DispatchAsync(sample, death.Token)
        );

        sample.Clock.Advance(TimeSpan.FromSeconds(59));
        (await DispatchAsync(sample)).ShouldBe(0);
        sample.Clock.Advance(TimeSpan.FromSeconds(1));
        (await DispatchAsync(sample)).ShouldBe(1);

        handler.Keys.ShouldBe(["dossier/1"]);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_OthersOfTheBatchAreSlow_NoMessageIsHandedOverByTwo(
        DatabaseEngine engine
    )
    {
        var handler = new ScriptedHandler();
        await using var sample = await CreateAsync(engine, handler);
        await EnqueueAsync(sample, "dossier/1", "dossier/2", "dossier/3");
        // Each takes 40 seconds of a lease of one minute, and then another node looks.
        async Task BeSlow()
        {
            handler.Meanwhile = null;
            sample.Clock.Advance(TimeSpan.FromSeconds(40));
            await DispatchAsync(sample);
            handler.Meanwhile = BeSlow;
        }
        handler.Meanwhile = BeSlow;

        await DispatchAsync(sample);

        handler
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(["dossier/1", "dossier/2", "dossier/3"]);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Dispatch_TwoNodesAtOnce_EachMessageOnce(DatabaseEngine engine)
    {
        var handler = new ScriptedHandler();
        await using var sample = await CreateAsync(engine, handler);
        await EnqueueAsync(
            sample,
            [.. Enumerable.Range(0, 60).Select(number => $"dossier/{number}")]
        );

        await Task.WhenAll(
            Task.Run(() => DispatchAsync(sample)),
            Task.Run(() => DispatchAsync(sample))
        );

        handler
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(handler.Keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        handler.Keys.Count.ShouldBe(60);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task EnqueueOnce_KeyUsedBefore_AddsNothing(DatabaseEngine engine)
    {
        await using var sample = await CreateAsync(engine, new ScriptedHandler());
        await EnqueueAsync(sample, "dossier/1");
        await using var context = sample.Context();

        (await context.EnqueueOnceAsync(Message("dossier/1"))).ShouldBeFalse();
        (await context.EnqueueOnceAsync(Message("dossier/2"))).ShouldBeTrue();
        (await context.EnqueueOnceAsync(Message("dossier/2"))).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Save_KeyUsedBefore_IsRefusedWithItsAct(DatabaseEngine engine)
    {
        await using var sample = await CreateAsync(engine, new ScriptedHandler());
        await EnqueueAsync(sample, "dossier/1");

        await Should.ThrowAsync<DbUpdateException>(() => EnqueueAsync(sample, "dossier/1"));
    }

    private static Task<Sample> CreateAsync(
        DatabaseEngine engine,
        ScriptedHandler handler,
        OutboxSettings? settings = null
    ) =>
        Sample.CreateAsync(
            engine,
            services =>
            {
                services.AddSingleton<IOutboxHandler>(handler);
                services.AddOutboxDispatcher<SampleContext>(settings);
            }
        );

    private static OutboxMessage Message(string key) =>
        OutboxMessage.Mail(
            key,
            new("hieu.truong@hoaban.edu.vn", "Thông báo", "Nội dung"),
            Sample.Start
        );

    private static async Task EnqueueAsync(Sample sample, params string[] keys)
    {
        await using var context = sample.Context();
        context.Outbox.AddRange(keys.Select(Message));
        await context.SaveChangesAsync();
    }

    private static Task<int> DispatchAsync(
        Sample sample,
        CancellationToken cancellation = default
    ) =>
        sample
            .Services.GetRequiredService<OutboxDispatcher<SampleContext>>()
            .DispatchDueAsync(cancellation);

    private static async Task<OutboxMessage> OnlyAsync(Sample sample)
    {
        await using var context = sample.Context();
        return await context.Outbox.SingleAsync();
    }
}
