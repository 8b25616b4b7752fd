using System.CommandLine;
using System.Globalization;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca alarms</c>: what honest work does not cause, until somebody says what came of it.</summary>
internal static class CaAlarms
{
    public static Command Create()
    {
        var close = new Option<long?>("--close")
        {
            Description = "Số báo động đã xem xong. / Number of the alarm that was looked into.",
        };
        var why = new Option<string?>("--why")
        {
            Description = "Kết luận, cho nhật ký. / What came of it, for the record.",
        };
        var by = new Option<string>("--by")
        {
            Description = "Ai đã xem. / Who looked.",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var command = new Command(
            "alarms",
            """
            Báo động chưa xử lý; mã thoát 1 khi còn. / Alarms still open; exit code 1 while there are.

            antin ca alarms
            """
        )
        {
            close,
            why,
            by,
        };
        command.Act(
            (parse, authority, cancellation) =>
                parse.GetValue(close) is { } number
                    ? CloseAsync(
                        number,
                        parse.GetRequiredValue(by),
                        parse.GetValue(why) ?? "",
                        authority.Get<Alarms>(),
                        parse.InvocationConfiguration,
                        cancellation
                    )
                    : ListAsync(
                        authority.Get<Alarms>(),
                        parse.InvocationConfiguration.Output,
                        cancellation
                    )
        );
        return command;
    }

    /// <summary>One alarm in one line, as <c>antin ca status</c> shows it too.</summary>
    public static string Line(AlarmRecord alarm) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  ! {alarm.Sequence}  {alarm.RaisedAt.UtcDateTime:u}  {alarm.Code}  {alarm.Subject}  {alarm.Fact}  ×{alarm.Times}\n    {alarm.Vietnamese} / {alarm.English}"
        );

    private static async Task<int> ListAsync(
        Alarms alarms,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var open = await alarms.OpenAsync(cancellation);
        if (open.Count == 0)
        {
            await output.WriteLineAsync("Không có báo động nào. / There are no alarms.");
            return ExitCodes.Passed;
        }

        foreach (var one in open)
        {
            await output.WriteLineAsync(Line(one));
        }

        return ExitCodes.Failed;
    }

    private static async Task<int> CloseAsync(
        long number,
        string by,
        string why,
        Alarms alarms,
        InvocationConfiguration console,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            return RefusalText.Write(
                console.Error,
                CommandRefusals.Value("--why", why, "kết luận / what came of it")
            );
        }

        var closed = await alarms.CloseAsync(number, by, why, cancellation);
        await console.Output.WriteLineAsync(
            closed
                ? $"Đã đóng báo động {number}. / Alarm {number} is closed."
                : $"Không có báo động {number} đang mở. / There is no open alarm {number}."
        );
        return closed ? ExitCodes.Passed : ExitCodes.Failed;
    }
}
