using AnTin.Authority.Transparency;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Server.Hosting;
using AnTin.Server.Roles;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Checks;

/// <summary>
/// One trust domain's database answers, is of this program's version, has the columns the program thinks it has, and was
/// not written in the future.
/// </summary>
internal sealed class DatabaseCheck(TrustDomain domain, AnTinSettings settings, TimeProvider clock)
    : ICheck
{
    public Sentence Subject { get; } =
        new($"Cơ sở dữ liệu {domain.Name}", $"Database {domain.Name}");

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        if (domain.MissingFile() is not null)
        {
            return New();
        }

        await using var context = domain.Open();
        try
        {
            if (await context.Database.CanConnectAsync(cancellation))
            {
                return await ExamineAsync(context, cancellation);
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            return Unreachable();
        }

        return await IsNewAsync(context, cancellation) ? New() : Unreachable();
    }

    private async Task<CheckResult> ExamineAsync(
        TrustDbContext context,
        CancellationToken cancellation
    )
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            return CheckResult.Stops(
                new(
                    $"Lược đồ mới hơn chương trình: có bước \"{newer}\".",
                    $"The schema is newer than the program: it has \"{newer}\"."
                ),
                new(
                    "Chạy phiên bản mới hơn, hoặc khôi phục bản sao lưu từ trước khi nâng cấp.",
                    "Run the newer version, or restore a backup from before the upgrade."
                )
            );
        }

        var pending = known.Count - applied.Count;
        if (pending > 0)
        {
            return Pending(pending);
        }

        return await WrittenInTheFutureAsync(context, cancellation)
            ?? await OlderThanItsCopyAsync(context, cancellation)
            ?? await OlderThanItsLogAsync(context, cancellation)
            ?? await DifferentAsync(context, cancellation)
            ?? CheckResult.Good(
                $"{domain.Settings.Engine}, {applied.Count} bước",
                $"{domain.Settings.Engine}, {applied.Count} steps"
            );
    }

    private CheckResult Pending(int pending) =>
        settings.Databases.MigrateAtStart
            ? CheckResult.Good(
                $"còn {pending} bước sẽ chạy khi khởi động",
                $"{pending} steps will run at start"
            )
            : CheckResult.Stops(
                new($"Lược đồ còn thiếu {pending} bước.", $"The schema lacks {pending} steps."),
                new(
                    "Sao lưu, rồi chạy \"antin migrate\".",
                    "Make a backup, then run \"antin migrate\"."
                )
            );

    /// <summary>T19, T15: a clock before the log's last line is wrong, or the machine is an old image.</summary>
    private async Task<CheckResult?> WrittenInTheFutureAsync(
        TrustDbContext context,
        CancellationToken cancellation
    )
    {
        var last = await context
            .AuditLog.OrderByDescending(entry => entry.Sequence)
            .FirstOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow();
        return last is null || last.At <= now + settings.Checks.ClockTolerance
            ? null
            : CheckResult.Stops(
                new(
                    $"Đồng hồ ({now:u}) đứng trước dòng nhật ký cuối ({last.At:u}).",
                    $"The clock ({now:u}) stands before the last audit entry ({last.At:u})."
                ),
                new(
                    "Chỉnh đồng hồ theo nguồn giờ (NTP) rồi khởi động lại.",
                    "Set the clock from its time source (NTP), then start again."
                )
            );
    }

    /// <summary>T19: a restore must not make undone what was recorded and has left the host.</summary>
    private async Task<CheckResult?> OlderThanItsCopyAsync(
        TrustDbContext context,
        CancellationToken cancellation
    )
    {
        if (settings.Audit.ForwardTo.Length == 0)
        {
            return null;
        }

        var path = ForwardedLog.PathOf(settings.Audit.ForwardTo, domain.Name);
        if (new ForwardedLog(path).Last() is not { } copied)
        {
            return null;
        }

        var here = await context.AuditLog.FirstOrDefaultAsync(
            entry => entry.Sequence == copied.Sequence,
            cancellation
        );
        return here is not null && ForwardedLine.Of(here).Hash == copied.Hash
            ? null
            : CheckResult.Stops(
                new(
                    $"Cơ sở dữ liệu cũ hơn hoặc khác bản sao nhật ký \"{path}\" (dòng {copied.Sequence}).",
                    $"The database is older than, or differs from, the copy of its audit log \"{path}\" (line {copied.Sequence})."
                ),
                new(
                    "Khôi phục bản sao lưu mới hơn; nếu chấp nhận mất các dòng sau đó, chuyển bản sao đi nơi khác để giữ làm chứng.",
                    "Restore a newer backup; if losing the later lines is accepted, move the copy away and keep it as evidence."
                )
            );
    }

    /// <summary>T19, as above: the Merkle log of its acts remembers too.</summary>
    private async Task<CheckResult?> OlderThanItsLogAsync(
        TrustDbContext context,
        CancellationToken cancellation
    )
    {
        var files = new LogDirectory(
            LogShelf.DirectoryOf(LogRoom.Placed(settings).Directory, LogShelf.Acts(domain.Name))
        );
        // Other roles may see no more of the audit log than when its last line was written.
        if (
            settings.Logs.Directory.Length == 0
            || !files.IsLog
            || !RoleNames.Parse(settings.Roles).Contains(RoleNames.Authority)
        )
        {
            return null;
        }

        try
        {
            return await ActsComparison.LastAsync(context, files, cancellation) is { } difference
                ? CheckResult.Stops(
                    difference,
                    new(
                        "Khôi phục bản sao lưu mới hơn, hoặc chạy \"antin audit restore\" để đưa lại các dòng đã mất.",
                        "Restore a newer backup, or run \"antin audit restore\" to bring the lost lines back."
                    )
                )
                : null;
        }
        catch (LogBrokenException broken)
        {
            return CheckResult.Warning(
                broken.Refusal.Message,
                new(
                    $"Nhật ký Merkle \"{files.Path}\" không ghi tiếp được: giữ lại làm chứng, chạy \"antin audit verify\".",
                    $"The Merkle log \"{files.Path}\" cannot grow: keep it as evidence, run \"antin audit verify\"."
                )
            );
        }
    }

    private async Task<CheckResult?> DifferentAsync(
        TrustDbContext context,
        CancellationToken cancellation
    )
    {
        if (!settings.Checks.CompareSchema)
        {
            return null;
        }

        var differences = await SchemaCheck.DifferencesAsync(context, cancellation);
        return differences.Count == 0
            ? null
            : CheckResult.Stops(
                new(
                    $"Lược đồ khác chương trình ở {differences.Count} chỗ, đầu tiên: {differences[0]}",
                    $"The schema differs from the program in {differences.Count} places, the first: {differences[0]}"
                ),
                new(
                    "Một lần nâng cấp đã dừng giữa chừng hoặc ai đó đã sửa lược đồ: khôi phục bản sao lưu rồi nâng cấp lại.",
                    "An upgrade stopped halfway or somebody changed the schema: restore the backup, then upgrade again."
                )
            );
    }

    private async Task<bool> IsNewAsync(TrustDbContext context, CancellationToken cancellation)
    {
        if (domain.Settings.Engine == DatabaseEngine.Sqlite)
        {
            return true;
        }

        try
        {
            await context.Database.OpenConnectionAsync(cancellation);
            return false;
        }
        catch (Npgsql.PostgresException fault)
            when (fault.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName)
        {
            return true;
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            return false;
        }
    }

    private CheckResult New() =>
        settings.Databases.MigrateAtStart
            ? CheckResult.Good("chưa có, sẽ tạo khi khởi động", "not there yet, made at start")
            : CheckResult.Stops(
                new("Chưa có cơ sở dữ liệu.", "The database is not there."),
                new("Chạy \"antin migrate\".", "Run \"antin migrate\".")
            );

    private CheckResult Unreachable() =>
        CheckResult.Stops(
            new(
                $"Không kết nối được {domain.Settings.Engine}.",
                $"{domain.Settings.Engine} cannot be reached."
            ),
            new(
                $"Khởi động máy chủ cơ sở dữ liệu, hoặc sửa Databases:{domain.SettingName}:ConnectionString (máy, cổng, người dùng, mật khẩu).",
                $"Start the database server, or mend Databases:{domain.SettingName}:ConnectionString (host, port, user, password)."
            )
        );
}
