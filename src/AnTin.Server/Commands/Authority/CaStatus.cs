using System.CommandLine;
using AnTin.Authority.Crls;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca status</c>: everything a probe wants to know; exit code 1 when somebody has to look.</summary>
internal static class CaStatus
{
    /// <summary>A signer that did not renew itself by then needs somebody.</summary>
    private static readonly TimeSpan SignerWarning = TimeSpan.FromDays(14);

    public static Command Create()
    {
        var command = new Command(
            "status",
            """
            Tình trạng; mã thoát 1 khi cần xem. / State; exit code 1 when somebody has to look.

            antin ca status
            """
        );
        command.Act(
            async (parse, authority, cancellation) =>
            {
                var output = parse.InvocationConfiguration.Output;
                var well = await CountsAsync(output, authority, cancellation);
                well &= await ListsAsync(output, authority, cancellation);
                well &= await SignersAsync(output, authority, cancellation);
                well &= await JournalAsync(output, authority, cancellation);
                well &= await AlarmsAsync(output, authority, cancellation);
                return well ? 0 : 1;
            }
        );
        return command;
    }

    private static async Task<bool> CountsAsync(
        TextWriter output,
        AuthorityConsole authority,
        CancellationToken cancellation
    )
    {
        await using var database = authority.Database();
        var stopped = await authority.Get<StopSwitch>().IsStoppedAsync(cancellation);
        await output.WriteLineAsync(
            $"cấp chứng thư / issuance   {(stopped ? "DỪNG / STOPPED" : "chạy / running")}"
        );
        await output.WriteLineAsync(
            $"chứng thư / certificates   {await database.Certificates.CountAsync(cancellation)}, thu hồi / revoked {await database.Revocations.CountAsync(cancellation)}"
        );
        var orders = await database
            .Orders.GroupBy(one => one.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        var states = string.Join(", ", orders.Select(one => $"{one.Key} {one.Count}"));
        await output.WriteLineAsync(
            $"lệnh / orders              {(states.Length == 0 ? "0" : states)}"
        );
        return true;
    }

    private static async Task<bool> ListsAsync(
        TextWriter output,
        AuthorityConsole authority,
        CancellationToken cancellation
    )
    {
        var lists = await authority.Get<CrlSchedule>().LookAsync(cancellation);
        var late = lists.Where(one => one.IsLate || one.Newest is null).ToList();
        await output.WriteLineAsync(
            $"CRL                        {lists.Count}, trễ / late {late.Count}"
        );
        foreach (var one in late)
        {
            await output.WriteLineAsync(
                $"  ! {StatusDirectory.CrlName(one.Ca.Id, one.Shard)}  {one.Newest?.NextUpdate.UtcDateTime:u}"
            );
        }

        return late.Count == 0;
    }

    private static async Task<bool> SignersAsync(
        TextWriter output,
        AuthorityConsole authority,
        CancellationToken cancellation
    )
    {
        var soon = authority.Get<TimeProvider>().GetUtcNow() + SignerWarning;
        await using var database = authority.Database();
        var ending = await database
            .Signers.Where(one => one.NotAfter < soon)
            .ToListAsync(cancellation);
        await output.WriteLineAsync(
            $"khóa ủy quyền / signers    {await database.Signers.CountAsync(cancellation)}, sắp hết hạn / ending {ending.Count}"
        );
        foreach (var one in ending)
        {
            await output.WriteLineAsync($"  ! {one.Id}  {one.NotAfter.UtcDateTime:u}");
        }

        return ending.Count == 0;
    }

    private static async Task<bool> AlarmsAsync(
        TextWriter output,
        AuthorityConsole authority,
        CancellationToken cancellation
    )
    {
        var open = await authority.Get<Alarms>().OpenAsync(cancellation);
        await output.WriteLineAsync($"báo động / alarms           {open.Count}");
        foreach (var one in open)
        {
            await output.WriteLineAsync(CaAlarms.Line(one));
        }

        return open.Count == 0;
    }

    private static async Task<bool> JournalAsync(
        TextWriter output,
        AuthorityConsole authority,
        CancellationToken cancellation
    )
    {
        try
        {
            var tail = await authority.Get<Reconciliation>().CompareAsync(cancellation);
            await output.WriteLineAsync(
                $"sổ / journal               {tail.Last?.Number ?? 0}, {tail.Last?.Hash ?? "–"}"
            );
            return true;
        }
        catch (Exception refused)
            when (refused is DatabaseOlderThanJournalException or InvalidDataException)
        {
            await output.WriteLineAsync($"sổ / journal               ! {refused.Message}");
            return false;
        }
    }
}
