using AnTin.Authority.Database;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Checks;

/// <summary>Nobody's alarm waits unread. A database that has none to read yet is another check's business.</summary>
internal sealed class AlarmsCheck(AnTinSettings settings) : ICheck
{
    public Sentence Subject { get; } = new("Báo động", "Alarms");

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var domain = TrustDomains.Authority(settings);
        if (domain.MissingFile() is not null)
        {
            return None();
        }

        try
        {
            await using var database = (AuthorityDb)domain.Open();
            var open = await database.Alarms.CountAsync(one => one.ClosedAt == null, cancellation);
            return open == 0 ? None() : Waiting(open);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            return None();
        }
    }

    private static CheckResult None() => CheckResult.Good("không có", "none");

    private static CheckResult Waiting(int open) =>
        CheckResult.Warning(
            new($"{open} báo động chưa ai xem xong.", $"{open} alarms wait for somebody."),
            new(
                "Xem bằng \"antin ca alarms\"; docs/operations.md nói phải làm gì.",
                "Read them with \"antin ca alarms\"; docs/operations.md says what to do."
            )
        );
}
