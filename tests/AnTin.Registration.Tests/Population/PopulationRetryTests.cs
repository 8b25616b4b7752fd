using AnTin.Platform.Database;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Registration.Tests.Population;

public sealed class PopulationRetryTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task AskAgain_DatabaseIsBack_RowsBecomeChecked(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(
            engine,
            new PopulationStandInSettings { Down = true }
        );
        await room.DraftAsync(room.School, People.Teacher(1));
        var back = new PopulationChecks(
            new PopulationStandIn(new PopulationStandInSettings(), room.Clock),
            room.Get<RegistrationSettings>()
        );
        var retry = new PopulationRetry(
            room.Get<IDbContextFactory<RegistrationDb>>(),
            back,
            room.Clock,
            NullLogger<PopulationRetry>.Instance
        );

        (await retry.AskAgainAsync(default)).ShouldBe(0);
        room.Clock.Advance(PopulationChecks.RetryAfter);
        (await retry.AskAgainAsync(default)).ShouldBe(1);

        await using var db = room.Db();
        var row = await db.Requests.SingleAsync();
        row.Status.ShouldBe(RowStatus.Checked);
        row.PopulationRetryAt.ShouldBeNull();
    }

    [Fact]
    public async Task AskAll_ManyClaims_AnswersComeInTheirOrderAFewAtATime()
    {
        var database = new CountingDatabase();
        var checks = new PopulationChecks(
            database,
            new RegistrationSettings
            {
                Database = DatabaseSettings.SqliteFile("unused.db"),
                PortalAddress = new Uri("https://a.vn"),
                PopulationParallelism = 4,
            }
        );
        var claims = Enumerable
            .Range(0, 40)
            .Select(number => new PersonClaim($"{number}", "A", new DateOnly(1980, 1, 1)))
            .ToList();

        var answers = await checks.AskAllAsync(claims, default);

        answers.Select(answer => answer.Fields[0]).ShouldBe(claims.Select(claim => claim.IdNumber));
        database.MostAtOnce.ShouldBeLessThanOrEqualTo(4);
    }

    private sealed class CountingDatabase : IPopulationDatabase
    {
        private int now;
        private int most;

        public int MostAtOnce => most;

        public async Task<PopulationAnswer> AskAsync(PersonClaim claim, CancellationToken ct)
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMax(running);
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return PopulationAnswer.Differs(claim.IdNumber);
        }

        private void InterlockedMax(int running)
        {
            for (var seen = most; running > seen; seen = most)
            {
                Interlocked.CompareExchange(ref most, running, seen);
            }
        }
    }
}
