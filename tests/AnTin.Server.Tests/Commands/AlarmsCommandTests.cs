using AnTin.Authority.Database;
using AnTin.Server.Checks;
using AnTin.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Tests.Commands;

/// <summary><c>antin ca alarms</c>, and what <c>antin doctor</c> says of alarms.</summary>
public sealed class AlarmsCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Alarms_None_SaysSo()
    {
        await FoundAsync();

        var (code, said, error) = await RunAsync("ca", "alarms");

        code.ShouldBe(0, error);
        said.ShouldContain("There are no alarms.");
        (await LookAsync()).Verdict.ShouldBe(CheckVerdict.Good);
    }

    [Fact]
    public async Task Alarms_OneOpen_IsListedUntilSomebodySaysWhatCameOfIt()
    {
        await FoundAsync();
        await RaiseAsync("order/7");

        var (open, said, _) = await RunAsync("ca", "alarms");
        var before = await LookAsync();
        var silent = await RunAsync("ca", "alarms", "--close", "1");
        var blank = await RunAsync("ca", "alarms", "--close", "1", "--why", "  ");
        var other = await RunAsync("ca", "alarms", "--close", "2", "--why", "đã xem");
        var closed = await RunAsync("ca", "alarms", "--close", "1", "--why", "thử nghiệm");
        var again = await RunAsync("ca", "alarms", "--close", "1", "--why", "thử nghiệm");

        open.ShouldBe(1);
        said.ShouldContain("order/7");
        before.Verdict.ShouldBe(CheckVerdict.Warning);
        before.NextStep!.English.ShouldContain("antin ca alarms");
        silent.Error.ShouldContain("--why");
        blank.Error.ShouldContain("--why");
        other.Output.ShouldContain("There is no open alarm 2.");
        closed.Code.ShouldBe(0, closed.Error);
        again.Code.ShouldBe(1);
        (await LookAsync()).Verdict.ShouldBe(CheckVerdict.Good);
        await using var database = Open();
        var record = await database.Alarms.SingleAsync();
        record.ClosedWhy.ShouldBe("thử nghiệm");
        (await database.AuditLog.Select(entry => entry.Action).ToListAsync()).ShouldContain(
            "alarm.close"
        );
    }

    private Task<CheckResult> LookAsync() =>
        new AlarmsCheck(folder.Settings).RunAsync(CancellationToken.None);

    private async Task FoundAsync()
    {
        (await RunAsync("keys", "init")).Code.ShouldBe(0);
        (await RunAsync("migrate")).Code.ShouldBe(0);
    }

    private async Task RaiseAsync(string subject)
    {
        await using var database = Open();
        database.Alarms.Add(
            new AlarmRecord
            {
                Code = "CA-ORDER-CHANGED",
                Subject = subject,
                Fact = "SubjectName",
                Vietnamese = "Lệnh bị sửa sau khi duyệt.",
                English = "The order was changed after approval.",
                RaisedAt = DateTimeOffset.UnixEpoch,
                LastAt = DateTimeOffset.UnixEpoch,
                Times = 1,
            }
        );
        await database.SaveChangesAsync();
    }

    private AuthorityDb Open() => (AuthorityDb)TrustDomains.Authority(folder.Settings).Open();

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        folder.RunAsync(arguments);
}
