using AnTin.Platform.Results;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>The data directory takes writes and has room: a full disk must not cut a signature's record in half.</summary>
internal sealed class DataDirectoryCheck(AnTinSettings settings) : ICheck
{
    public Sentence Subject { get; } = new("Thư mục dữ liệu", "Data directory");

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var directory = Path.GetFullPath(settings.DataDirectory);
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, $"probe-{Environment.ProcessId}");
            await File.WriteAllTextAsync(probe, "probe", cancellation);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return CheckResult.Stops(
                new($"Không ghi được vào \"{directory}\".", $"\"{directory}\" cannot be written."),
                new(
                    "Cấp quyền ghi cho người dùng chạy dịch vụ, hoặc đổi DataDirectory.",
                    "Give the service's user the right to write, or change DataDirectory."
                )
            );
        }

        var free = new DriveInfo(directory).AvailableFreeSpace;
        var megabytes = free / (1024 * 1024);
        return free >= settings.Checks.LeastFreeBytes
            ? CheckResult.Good(
                $"\"{directory}\", còn {megabytes:N0} MB",
                $"\"{directory}\", {megabytes:N0} MB free"
            )
            : CheckResult.Stops(
                new(
                    $"\"{directory}\" chỉ còn {megabytes:N0} MB.",
                    $"\"{directory}\" has only {megabytes:N0} MB left."
                ),
                new(
                    "Giải phóng đĩa, hoặc đổi DataDirectory sang đĩa khác.",
                    "Free some space, or move DataDirectory to another disk."
                )
            );
    }
}
