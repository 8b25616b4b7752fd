using System.Net;
using System.Net.Sockets;
using AnTin.Keys.Software;
using AnTin.Server.Checks;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Checks;

public sealed class MachineCheckTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Port_SomebodyListens_Stops()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var settings = folder.Settings with { Http = new() { Listen = address } };

        var result = await new PortCheck(settings, "--urls").RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain(address);
        result.NextStep!.English.ShouldBe("Stop that program, or change --urls.");
    }

    [Fact]
    public async Task RunningService_SomebodyElseListensAndSaysNothing_Stops()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var settings = folder.Settings with { Http = new() { Listen = address } };

        var result = await new RunningServiceCheck(
            settings,
            new PortCheck(settings, "--urls")
        ).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
    }

    [Fact]
    public async Task Doctor_ProgramNamedTestWhereItIsCalled_IsNotRun()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var decoy = folder.Write("test", "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n");
        File.SetUnixFileMode(decoy, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(folder.Data);

        await OutsideTool.RunInAsync(
            Path.GetDirectoryName(decoy)!,
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "antin.dll"),
            "doctor",
            "--data",
            folder.Data
        );

        folder.Files().ShouldBe(["test"]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Disk_LessThanAskedFor_Stops(bool tries)
    {
        var settings = folder.Settings with { Checks = new() { LeastFreeBytes = long.MaxValue } };

        (await new DataDirectoryCheck(settings, tries).RunAsync(default)).Verdict.ShouldBe(
            CheckVerdict.Stops
        );
        (
            await new DataDirectoryCheck(folder.Settings, tries: true).RunAsync(default)
        ).Verdict.ShouldBe(CheckVerdict.Good);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Disk_DirectoryIsAFile_Stops(bool tries)
    {
        var settings = folder.Settings with { DataDirectory = folder.Write("file", "") };

        (await new DataDirectoryCheck(settings, tries).RunAsync(default)).Verdict.ShouldBe(
            CheckVerdict.Stops
        );
    }

    [Fact]
    public async Task MasterKey_NewSystem_IsMadeAtStartAndThenFound()
    {
        (await new MasterKeyCheck(folder.Settings).RunAsync(default)).Message.English.ShouldContain(
            "made at start"
        );

        KeyStores.Open(folder.Settings, KeyStores.KeyZone, TimeProvider.System).Dispose();

        var result = await new MasterKeyCheck(folder.Settings).RunAsync(default);
        result.Verdict.ShouldBe(CheckVerdict.Good);
        result.Message.English.ShouldStartWith($"\"{folder.MasterKey}\"");
    }

    [Fact]
    public async Task MasterKey_KeysWithoutIt_Stops()
    {
        using (var store = KeyStores.Open(folder.Settings, KeyStores.KeyZone, TimeProvider.System))
        {
            await store.GenerateAsync(new(Keys.KeyAlgorithm.P256, "CA"));
        }

        File.Delete(folder.MasterKey);

        var result = await new MasterKeyCheck(folder.Settings).RunAsync(default);
        result.Verdict.ShouldBe(CheckVerdict.Stops);
        Should.Throw<Keys.KeyStoreException>(() =>
            KeyStores.Open(folder.Settings, KeyStores.KeyZone, TimeProvider.System)
        );
    }

    [Fact]
    public async Task MasterKey_InTheDataDirectory_Stops()
    {
        var beside = Path.Combine(folder.Data, "master.key");
        MasterKeyFile.Create(beside, Path.Combine(folder.Data, "keys")).Dispose();
        var settings = folder.Settings with { Keys = new KeysSettings { MasterKeyFile = beside } };

        var result = await new MasterKeyCheck(settings).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain("beside the keys");
    }

    [Fact]
    public async Task Mail_NobodyAnswers_WarnsOnly()
    {
        var settings = folder.Settings with { Mail = new() { Port = 1 } };

        var result = await new MailCheck(settings).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Warning);
        result.NextStep!.English.ShouldContain("Mail:Host");
    }

    [Fact]
    public async Task Runtime_HereAndNow_IsGood()
    {
        (await new RuntimeCheck().RunAsync(default)).Verdict.ShouldBe(CheckVerdict.Good);
    }
}
