using System.Globalization;
using AnTin.Platform.Files;
using AnTin.Platform.Results;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>The data directory takes writes and has room: a full disk must not cut a signature's record in half.</summary>
/// <param name="settings">Where it lies.</param>
/// <param name="tries">
/// Makes the directory and writes a probe, as a start may; else only asks the system whether it could.
/// </param>
internal sealed class DataDirectoryCheck(AnTinSettings settings, bool tries) : ICheck
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public Sentence Subject { get; } = new("Thư mục dữ liệu", "Data directory");

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var directory = Path.GetFullPath(settings.DataDirectory);
        var here = Directory.Exists(directory);
        if (
            !await (
                tries
                    ? TryAsync(directory, cancellation)
                    : CouldWriteAsync(Nearest(directory), cancellation)
            )
        )
        {
            return CheckResult.Stops(
                new($"Không ghi được vào \"{directory}\".", $"\"{directory}\" cannot be written."),
                new(
                    "Cấp quyền ghi cho người dùng chạy dịch vụ, hoặc đổi DataDirectory.",
                    "Give the service's user the right to write, or change DataDirectory."
                )
            );
        }

        var free = new DriveInfo(Nearest(directory)).AvailableFreeSpace;
        var (vietnamese, english) = (Mebibytes(free, Vietnamese), Mebibytes(free));
        if (free < settings.Checks.LeastFreeBytes)
        {
            return CheckResult.Stops(
                new(
                    $"\"{directory}\" chỉ còn {vietnamese}.",
                    $"\"{directory}\" has only {english} left."
                ),
                new(
                    "Giải phóng đĩa, hoặc đổi DataDirectory sang đĩa khác.",
                    "Free some space, or move DataDirectory to another disk."
                )
            );
        }

        return here || tries
            ? CheckResult.Good(
                $"\"{directory}\", còn {vietnamese}",
                $"\"{directory}\", {english} free"
            )
            : CheckResult.Warning(
                new(
                    $"\"{directory}\" chưa có: ở đây chưa cài đặt gì.",
                    $"\"{directory}\" is not there: nothing is set up here."
                ),
                new(
                    "Nếu dịch vụ đã chạy ở nơi khác, hãy nêu --settings TỆP hoặc --data THƯ-MỤC; nếu là máy mới, lần khởi động đầu sẽ tạo.",
                    "If the service runs elsewhere, name --settings FILE or --data DIRECTORY; on a new machine the first start makes it."
                )
            );
    }

    private static async Task<bool> TryAsync(string directory, CancellationToken cancellation)
    {
        try
        {
            OwnersAlone.Directory(directory);
            var probe = Path.Combine(directory, $"probe-{Environment.ProcessId}");
            await File.WriteAllTextAsync(probe, "probe", cancellation);
            File.Delete(probe);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<bool> CouldWriteAsync(
        string nearest,
        CancellationToken cancellation
    ) => !File.Exists(nearest) && await WriteAccess.AllowsAsync(nearest, cancellation);

    /// <summary>The directory itself, or the nearest above it that exists.</summary>
    private static string Nearest(string path)
    {
        while (!Path.Exists(path))
        {
            path = Path.GetDirectoryName(path)!;
        }

        return path;
    }

    private static string Mebibytes(long bytes, CultureInfo? culture = null) =>
        (bytes / (1024 * 1024)).ToString("N0", culture ?? CultureInfo.InvariantCulture) + " MiB";
}
