using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AnTin.Authority.Status;
using AnTin.Authority.Status.Presigned;
using AnTin.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Conformance.Tests.Authority;

/// <summary>nginx serves the answers by the sample of docs/samples/install, and openssl believes them.</summary>
public sealed class PresignedFilesTests
{
    [Fact]
    public async Task Nginx_SampleConfiguration_ServesFilesAndAsksTheServiceForTheRest()
    {
        if (!OutsideTool.Exists("nginx") || !OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync(AddFiles);
        var answers = evidence.Live.Get<PresignedAnswers>();
        await answers.AdoptAsync(CancellationToken.None);
        (await answers.RunAsync(CancellationToken.None)).ShouldBeGreaterThan(0);
        await using var nginx = await Nginx.StartAsync(evidence);

        foreach (
            var (certificate, word) in new[]
            {
                (evidence.Good, "good"),
                (evidence.Revoked, "revoked"),
            }
        )
        {
            var request = evidence.File("request.der");
            await OpensslAsync(evidence, certificate, "-no_nonce", "-reqout", request);
            var path = Uri.EscapeDataString(
                Convert.ToBase64String(await File.ReadAllBytesAsync(request))
            );
            using var http = new HttpClient();
            using var response = await http.GetAsync($"{nginx.Address}/ocsp/{path}");
            var file = evidence.File("response.der");
            await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync());
            var checkedBy = await OpensslAsync(
                evidence,
                certificate,
                "-no_nonce",
                "-respin",
                file,
                "-resp_text"
            );

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Headers.Server.ToString().ShouldStartWith("nginx");
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/ocsp-response");
            response.Headers.CacheControl!.MaxAge.ShouldBe(PresignedAnswers.CachedFor);
            response.Content.Headers.LastModified.ShouldNotBeNull();
            checkedBy.Both.ShouldContain("Response verify OK");
            checkedBy.Both.ShouldContain($".pem: {word}");
            checkedBy.Both.ShouldContain("OCSP Archive Cutoff");
        }

        // POST with a nonce, and a serial nobody recorded: the service itself.
        var live = await OpensslAsync(evidence, evidence.Good, "-url", $"{nginx.Address}/ocsp/");
        live.Both.ShouldContain("good.pem: good");
        live.Both.ShouldNotContain("no nonce in response");
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddSingleton<AnswerFiles>();
        services.AddSingleton<PresignedAnswers>();
        services.AddSingleton<IStatusListener>(provider =>
            provider.GetRequiredService<PresignedAnswers>()
        );
    }

    private static Task<ToolAnswer> OpensslAsync(
        Evidence evidence,
        string certificate,
        params string[] more
    ) =>
        OutsideTool.RunAsync(
            "openssl",
            [
                "ocsp",
                "-issuer",
                evidence.State,
                "-cert",
                certificate,
                "-CAfile",
                evidence.Root,
                "-verify_other",
                evidence.State,
                .. more,
            ]
        );

    /// <summary>nginx with the sample, its directory and port replaced.</summary>
    private sealed class Nginx(Process process, string address) : IAsyncDisposable
    {
        public string Address { get; } = address;

        public static async Task<Nginx> StartAsync(Evidence evidence)
        {
            var port = FreePort();
            var sample = await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "docs", "samples", "install", "nginx-ocsp.conf")
            );
            var snippet = sample
                .Replace("/var/lib/antin/data", evidence.Live.World.Root, StringComparison.Ordinal)
                .Replace("127.0.0.1:5080", evidence.Live.Host, StringComparison.Ordinal);
            var configuration = evidence.File("nginx.conf");
            await File.WriteAllTextAsync(
                configuration,
                $$"""
                daemon off; worker_processes 1; pid {{evidence.File("nginx.pid")}};
                error_log {{evidence.File("nginx.log")}};
                {{(Environment.UserName == "root" ? "user root;" : "")}}
                events { }
                http {
                    access_log off;
                    client_body_temp_path {{evidence.File("body")}};
                    proxy_temp_path {{evidence.File("proxy")}};
                    fastcgi_temp_path {{evidence.File("fastcgi")}};
                    uwsgi_temp_path {{evidence.File("uwsgi")}};
                    scgi_temp_path {{evidence.File("scgi")}};
                    server {
                        listen 127.0.0.1:{{port}};
                        {{snippet}}
                    }
                }
                """
            );
            var process = Process.Start(new ProcessStartInfo("nginx", ["-c", configuration]))!;
            var nginx = new Nginx(process, $"http://127.0.0.1:{port}");
            await Eventually.HoldsAsync(() => Task.FromResult(Listens(port)), "nginx");
            return nginx;
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        private static bool Listens(int port)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
