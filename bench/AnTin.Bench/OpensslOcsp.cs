using System.Diagnostics;
using System.Globalization;
using System.Net;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.TestKit;
using AnTin.TestKit.Authority;

namespace AnTin.Bench;

/// <summary>
/// <c>openssl ocsp</c> as a server on this machine. It serves one connection at a time, one question on each, and waits for
/// whoever connects and says nothing, as wrk does first; so it is asked by <see cref="OneQuestionAConnection"/>.
/// </summary>
internal static class OpensslOcsp
{
    private const double LeastTimes = 5;
    private const string Serial = "5A01";

    /// <summary>How many ask at once: one is served while the next is already connected.</summary>
    private static readonly int[] Askers = [1, 2, 4];

    /// <param name="ours">Our answers kept ready, a second.</param>
    public static async Task CompareAsync(double ours, Bounds bounds)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is not installed: its server was not measured.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("antin-bench-").FullName;
        try
        {
            var request = await PrepareAsync(folder);
            var single = await BestAsync(folder, request);
            var two = await BestAsync(folder, request, "-multi", "2");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"openssl ocsp at its best {single, 10:N0}/s; with -multi 2 {two, 10:N0}/s, {ours / two:N1} times less than ours"
                )
            );
            bounds.AtLeast("OCSP GET, kept ready / openssl ocsp", ours / single, LeastTimes, "×");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A CA with a P-256 key that signs its answers itself, its list of one certificate, and a question about it.</summary>
    private static async Task<byte[]> PrepareAsync(string folder)
    {
        var made = await OutsideTool.RunInAsync(
            folder,
            "openssl",
            [
                .. "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2".Split(
                    ' '
                ),
                .. "-keyout ca.key -out ca.pem -outform PEM -subj /CN=bench".Split(' '),
            ]
        );
        if (made.ExitCode != 0)
        {
            throw new InvalidOperationException(made.Both);
        }

        var end = TimeProvider.System.GetUtcNow().AddYears(1);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.txt"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"V\t{end:yyMMddHHmmss}Z\t\t{Serial}\tunknown\t/CN=x\n"
            )
        );
        var pem = await File.ReadAllTextAsync(Path.Combine(folder, "ca.pem"));
        using var ca = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(
            pem
        );
        return OcspRequest.Create([
            OcspCertificateId.For(Certificate.From(ca.RawData), CertificateSerial.Parse(Serial)),
        ]);
    }

    private static async Task<double> BestAsync(string folder, byte[] request, params string[] more)
    {
        var address = IPEndPoint.Parse(LiveAuthority.Loopback());
        using var server = Process.Start(
            new ProcessStartInfo(
                "openssl",
                [
                    .. "ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -port".Split(
                        ' '
                    ),
                    address.Port.ToString(CultureInfo.InvariantCulture),
                    .. more,
                ]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        // It writes a line for each question, and stops when nobody reads them.
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        try
        {
            var question =
                $"GET /{OcspQuestions.PathOf(request)} HTTP/1.0\r\nHost: {address}\r\n\r\n";
            await Eventually.HoldsAsync(
                () => Task.FromResult(OneQuestionAConnection.IsServed(address, question)),
                "openssl ocsp to listen"
            );
            return Askers.Max(askers => OneQuestionAConnection.Rate(address, question, askers));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }
}
