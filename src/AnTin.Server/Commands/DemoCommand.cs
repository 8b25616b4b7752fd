using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using AnTin.Server.Demo;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary><c>antin demo</c>: the invented province "Hoa Ban" in one folder, with all doors open.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Thư mục của thế giới mẫu. / Folder of the demo world.",
            HelpName = "dir",
            DefaultValueFactory = _ => Path.Combine("data", "demo"),
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Địa chỉ lắng nghe. / Address to listen on; the certificates name it.",
            HelpName = "address",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command(
            "demo",
            """
            Thế giới mẫu “Tỉnh Hoa Ban”. / An invented province to try everything with; a second start keeps it.

            antin demo
            antin demo --data /tmp/hoaban --urls http://127.0.0.1:5099
            """
        )
        {
            data,
            urls,
        };
        command.SetAction(
            (parse, cancellation) =>
                RunAsync(
                    new DemoPaths(Path.GetFullPath(parse.GetValue(data)!)),
                    parse.GetValue(urls)!,
                    parse.InvocationConfiguration.Error,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        DemoPaths paths,
        string urls,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        if (!Uri.TryCreate(urls.TrimEnd('/') + "/", UriKind.Absolute, out var address))
        {
            await error.WriteLineAsync(
                $"“{urls}” không phải địa chỉ. / is no address, e.g. http://127.0.0.1:5080"
            );
            return 1;
        }

        if (!paths.IsOurs)
        {
            await error.WriteLineAsync(
                $"Thư mục {paths.Root} có dữ liệu khác; hãy chọn thư mục trống bằng --data. / The folder holds other things; choose an empty one with --data."
            );
            return 1;
        }

        using var held = paths.TryHold();
        if (held is null)
        {
            await error.WriteLineAsync(
                $"Thế giới mẫu trong {paths.Root} đang chạy; dừng nó trước, hoặc chọn thư mục khác bằng --data. / The demo in this folder is running; stop it first, or choose another folder with --data."
            );
            return 1;
        }

        DemoWorld? world = null;
        if (!paths.IsFinished)
        {
            paths.BeginAnew();
            world = await LoadAsync(paths, urls, address, error, cancellation);
            if (world is null)
            {
                return 1;
            }
        }

        return await ServeAsync(paths, urls, address, world, error, cancellation);
    }

    private static async Task<DemoWorld?> LoadAsync(
        DemoPaths paths,
        string urls,
        Uri address,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var now = TimeProvider.System.GetUtcNow();
        var clock = new DemoClock(now - DemoLoader.Past);
        if (Settings(paths, urls, error) is not { } loaded)
        {
            return null;
        }

        if (!await ServeCommand.PrepareAsync(loaded.Settings, clock, error, cancellation, "--urls"))
        {
            return null;
        }

        await using var app = ServerHost.Build(loaded, clock);
        return await new DemoLoader(app.Services, clock, address).LoadAsync(now, cancellation);
    }

    private static async Task<int> ServeAsync(
        DemoPaths paths,
        string urls,
        Uri address,
        DemoWorld? fresh,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        if (Settings(paths, urls, error) is not { } loaded)
        {
            return 1;
        }

        var clock = ServeCommand.ClockOf(loaded.Settings);
        if (!await ServeCommand.PrepareAsync(loaded.Settings, clock, error, cancellation, "--urls"))
        {
            await error.WriteLineAsync("Không khởi động. / Not started.");
            return 1;
        }

        await using var app = ServerHost.Build(loaded, clock);
        await app.StartAsync(cancellation);
        if (fresh is not null)
        {
            var files = await new DemoFiles(app.Services, paths, address).WriteAsync(
                fresh,
                cancellation
            );
            DemoManifest.Write(paths, address, fresh, files);
        }

        DemoSettingsFile.Write(paths, urls);
        DemoWelcome.Write(paths, Console.Out);
        await Console.Out.WriteLineAsync($"Ready {address} · {paths.Manifest}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static LoadedSettings? Settings(DemoPaths paths, string urls, TextWriter error)
    {
        var mail = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var loaded = SettingsLoader.Load(
            overrides: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["DataDirectory"] = paths.Data,
                ["PublicAddress"] = urls.TrimEnd('/'),
                ["Http:Listen"] = urls,
                ["Keys:MasterKeyFile"] = paths.MasterKey,
                ["Development:Enabled"] = "true",
                ["Inbox:Port"] = mail,
                ["Mail:Port"] = mail,
                ["Site:TimestampAddress"] = urls.TrimEnd('/') + "/tsa",
                ["Site:Trial"] = "true",
            }
        );
        if (loaded.IsOk)
        {
            return loaded.Value;
        }

        error.WriteLine(loaded.Refusals[0].Message.Vietnamese);
        error.WriteLine(loaded.Refusals[0].Message.English);
        return null;
    }

    /// <summary>The development mail server and its client must agree on a port before either starts.</summary>
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
