using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace AnTin.TestKit.Demo;

/// <summary>
/// <c>antin demo</c> as a process of its own, in a throw-away folder: real ceremony, real databases, real mail. It can be
/// killed at any instruction and started again on the same folder and address.
/// </summary>
public sealed class DemoService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly string program;
    private readonly StringBuilder said = new();
    private Process? process;
    private JsonDocument? manifest;

    /// <param name="program">The built executable; by default the one beside the running tests.</param>
    public DemoService(string? program = null)
    {
        this.program = program ?? Path.Combine(AppContext.BaseDirectory, "antin.dll");
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("antin-demo-").FullName;

    public Uri Address { get; }

    /// <summary>Where its databases lie.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>All it wrote since the first start, for the message of a failed test.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Starts it, or starts it again, and waits for the line "Ready".</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [program, "demo", "--data", Folder, "--urls", Address.AbsoluteUri.TrimEnd('/')]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        // What a killed process had taken is free again this long after, not in the usual five minutes.
        start.Environment["ANTIN__Outbox__Lease"] = "00:00:30";
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        started.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        started.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        started.Exited += (_, _) =>
            ready.TrySetException(new InvalidOperationException($"antin demo ended:\n{Said}"));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        process = started;
        await ready.Task.WaitAsync(Patience);
        manifest ??= JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(Folder, "demo.json"))
        );
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public void Kill()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>A file of the manifest, by its name there.</summary>
    public string PathOf(string name) =>
        manifest!.RootElement.GetProperty("files").GetProperty(name).GetString()!;

    /// <summary>A file that the manifest does not name.</summary>
    public string Scratch(string file) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "scratch")).FullName, file);

    public string Door(string name) =>
        manifest!.RootElement.GetProperty("urls").GetProperty(name).GetString()!;

    /// <summary>The account of a role; of several, the one at <paramref name="place"/>.</summary>
    public DemoAccount Account(string role, int place = 0) =>
        manifest!
            .RootElement.GetProperty("accounts")
            .Deserialize<List<DemoAccount>>(Web)!
            .Where(account => account.Role == role)
            .ElementAt(place);

    /// <summary>Another command of the same executable, e.g. <c>sign pdf</c>.</summary>
    public Task<ToolAnswer> RunAsync(params string[] arguments) =>
        OutsideTool.RunAsync("dotnet", [program, .. arguments]);

    /// <summary>What lies in the inbox, newest first; at most 200.</summary>
    public async Task<IReadOnlyList<DemoMessage>> InboxAsync(string? to = null)
    {
        using var http = new HttpClient();
        var address = new Uri(
            Address,
            "dev/inbox.json" + (to is null ? "" : "?to=" + Uri.EscapeDataString(to))
        );
        return JsonSerializer.Deserialize<List<DemoMessage>>(
            await http.GetStringAsync(address),
            Web
        )!;
    }

    /// <summary>Waits for a message; mail goes out within seconds of the act that caused it.</summary>
    public async Task<DemoMessage> AwaitMessageAsync(string to, Func<DemoMessage, bool> wanted)
    {
        DemoMessage? found = null;
        await Eventually.HoldsAsync(
            async () => (found = (await InboxAsync(to)).FirstOrDefault(wanted)) is not null,
            $"a message to {to}"
        );
        return found!;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        manifest?.Dispose();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.AppendLine(line);
        }

        if (line.StartsWith("Ready ", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
