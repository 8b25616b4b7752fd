using System.Text;
using AnTin.Platform.Files;
using AnTin.Server.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Server.Tests.Hosting;

public sealed class DataDirectoryTests
{
    private const UnixFileMode Strangers =
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task EverythingInIt_IsReadableByTheServiceAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var server = await RunningServer.StartAsync();
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes("danh sách"));
        await server.Services.GetRequiredService<IFileStore>().SaveAsync(upload, 100);
        var data = server.Services.GetRequiredService<AnTinSettings>().DataDirectory;

        File.GetUnixFileMode(data)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var secret = new DirectoryInfo(data)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(entry =>
                !$"{entry.FullName}/".StartsWith($"{data}/status/", StringComparison.Ordinal)
            )
            .ToList();
        secret.Count.ShouldBeGreaterThan(3);
        secret
            .Where(entry => (entry.UnixFileMode & Strangers) != UnixFileMode.None)
            .Select(file => file.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void OwnersAlone_DirectoryThatWasOpenToAll_KeepsItsGroupAndLosesStrangers()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Data);
        File.SetUnixFileMode(
            folder.Data,
            UnixFileMode.UserRead
                | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead
                | UnixFileMode.OtherRead
        );

        OwnersAlone.Directory(folder.Data);

        File.GetUnixFileMode(folder.Data)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
    }
}
