using AnTin.Authority.Database;
using AnTin.Authority.Timestamping;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.Timestamping;

public sealed class TimeStampLogTests
{
    /// <summary>The process died after the commit and before it removed its file: the successor writes nothing twice.</summary>
    [Fact]
    public async Task Start_AfterACommitNobodyHeardOf_WritesNothingTwice()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var settings = world.Get<AuthoritySettings>();
        var known = Stamp(1, world.Clock.GetUtcNow());
        using (var dying = new TimeStampSpool(settings.TimeStampSpool))
        {
            dying.Append(known);
            dying.Append(Stamp(2, world.Clock.GetUtcNow()));
        }

        var databases = world.Get<IDbContextFactory<AuthorityDb>>();
        await using (var database = await databases.CreateDbContextAsync())
        {
            database.TimeStamps.Add(Stamp(1, known.At));
            await database.SaveChangesAsync();
        }

        using var log = new TimeStampLog(databases, settings, NullLogger<TimeStampLog>.Instance);
        await log.StartAsync(default);
        await log.StopAsync(default);

        await using var after = await databases.CreateDbContextAsync();
        var serials = await after.TimeStamps.Select(stamp => stamp.Serial).ToListAsync();
        serials.Select(serial => (int)serial[0]).Order().ShouldBe([1, 2]);
        Directory.GetFiles(settings.TimeStampSpool).ShouldBeEmpty();
    }

    private static TimeStampRecord Stamp(byte number, DateTimeOffset at) =>
        new()
        {
            Serial = [number, .. new byte[15]],
            At = at,
            ImprintStart = new byte[16],
        };
}
