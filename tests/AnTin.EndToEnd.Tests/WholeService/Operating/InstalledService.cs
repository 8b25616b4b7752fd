using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>An empty folder in which an operator sets the service up by its own commands, and runs it as a process.</summary>
internal sealed class InstalledService : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "antin.dll");

    private readonly StringBuilder said = new();
    private Process? process;

    public InstalledService()
    {
        File.WriteAllText(
            PathOf("antin.json"),
            JsonSerializer.Serialize(
                new
                {
                    PublicAddress = Address.AbsoluteUri.TrimEnd('/'),
                    Http = new { Listen = Address.AbsoluteUri.TrimEnd('/') },
                    Keys = new { MasterKeyFile = Path.Combine(Secrets, "master.key") },
                    // Nobody listens there: links are printed.
                    Mail = new { Port = 1 },
                }
            )
        );
        File.CreateSymbolicLink(PathOf("docs"), Repository.PathOf("docs"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("antin-installed-").FullName;

    /// <summary>Where the master key lies: apart from the data.</summary>
    private string Secrets { get; } =
        Directory.CreateTempSubdirectory("antin-installed-secret-").FullName;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>A command of the executable, in the folder.</summary>
    public Task<ToolAnswer> TryAsync(params string[] arguments) =>
        OutsideTool.RunInAsync(Folder, "dotnet", [Program, .. arguments]);

    /// <summary>A command that must end well; the answer is what it said.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var answer = await TryAsync(arguments);
        answer.ExitCode.ShouldBe(0, $"{string.Join(' ', arguments)}\n{answer.Both}");
        return answer.Output;
    }

    /// <summary>Databases, keys, the authority.</summary>
    public async Task FoundAsync()
    {
        await RunAsync("keys", "init");
        await RunAsync("migrate");
        var sample = await File.ReadAllTextAsync(PathOf("docs/samples/ceremony-hoaban.json"));
        await File.WriteAllTextAsync(
            PathOf("ceremony.json"),
            sample
                .Replace("pki.hoaban.gov.vn", Address.Authority, StringComparison.Ordinal)
                .Replace("RSA-4096", "P-384", StringComparison.Ordinal)
                .Replace("RSA-3072", "P-256", StringComparison.Ordinal)
        );
        OwnerOnlyFile.Write(
            PathOf("pins.json"),
            """
            {
              "thamdinh1@hoaban.gov.vn": "482916",
              "thamdinh2@hoaban.gov.vn": "731508",
              "pheduyet1@hoaban.gov.vn": "905274"
            }
            """
        );
        await RunAsync("ceremony", "ceremony.json", "--dry-run");
        await RunAsync("ceremony", "ceremony.json", "--pins", "pins.json");
        await RunAsync("ca", "crl");
    }

    /// <summary>A key and its PKCS#10 in files, in place of the school's token.</summary>
    public Task MakeSchoolKeyAsync() =>
        OpenSslAsync(
            "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=- -keyout school.key -out school.csr"
        );

    public async Task OpenSslAsync(string arguments)
    {
        var answer = await OutsideTool.RunInAsync(Folder, "openssl", arguments.Split(' '));
        answer.ExitCode.ShouldBe(0, answer.Both);
    }

    /// <summary><c>antin serve</c>, until disposed of.</summary>
    public async Task ServeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        process.Exited += (_, _) =>
            ready.TrySetException(new InvalidOperationException($"antin serve ended:\n{said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public ValueTask DisposeAsync()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(Secrets, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Hear(string? line, TaskCompletionSource ready)
    {
        lock (said)
        {
            said.AppendLine(line);
        }

        if (line?.StartsWith("Ready ", StringComparison.Ordinal) == true)
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
