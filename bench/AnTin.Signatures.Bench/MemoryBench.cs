using System.Diagnostics;
using System.Globalization;
using AnTin.Pdf.Reading;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>The largest resident memory of processes that sign and validate files of 1 MB, 1 GB and past 2 GB on disk.</summary>
internal static class MemoryBench
{
    private const double MostGrowth = 100;
    private static readonly long[] Sizes = [1L << 20, 1L << 30, 5L << 29];

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        Console.WriteLine(
            $"{"peak memory in MB", -30} {"sign B-LTA", 12} {"validate", 12} {"seconds", 16}"
        );
        var peaks = new List<(double Sign, double Validate)>();
        foreach (var size in Sizes)
        {
            var path = folder.Path("scan.pdf");
            await using (var file = File.Create(path))
            {
                Samples.WriteScans(file, size);
            }

            var (sign, signSeconds) = await MeasureAsync("sign", path);
            File.Delete(path);
            var (validate, validateSeconds) = await MeasureAsync("validate", path + ".signed");
            File.Delete(path + ".signed");
            peaks.Add((sign, validate));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {size >> 20, 6:N0} MB {"", -19} {sign, 12:F0} {validate, 12:F0} {signSeconds, 8:F1} {validateSeconds, 7:F1}"
                )
            );
        }

        await RunDetachedAsync(folder);
        foreach (var (i, size) in new[] { (1, "1 GB"), (2, "2.5 GB") })
        {
            Turns.Verdict($"sign {size}, growth", peaks[i].Sign - peaks[0].Sign, MostGrowth, "MB");
            Turns.Verdict(
                $"validate {size}, growth",
                peaks[i].Validate - peaks[0].Validate,
                MostGrowth,
                "MB"
            );
        }

        return 0;
    }

    /// <summary>The same of CAdES signatures beside their file.</summary>
    private static async Task RunDetachedAsync(TemporaryFolder folder)
    {
        var peaks = new List<(double Sign, double Validate)>();
        foreach (var size in Sizes)
        {
            var path = folder.Path("data.bin");
            await using (var file = File.Create(path))
            {
                file.SetLength(size);
            }

            var (sign, signSeconds) = await MeasureAsync("sign-cms", path);
            var (validate, validateSeconds) = await MeasureAsync("validate-cms", path);
            peaks.Add((sign, validate));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {size >> 20, 6:N0} MB detached CMS {"", -5} {sign, 12:F0} {validate, 12:F0} {signSeconds, 8:F1} {validateSeconds, 7:F1}"
                )
            );
        }

        Turns.Verdict(
            "sign CMS beside 1 GB, growth",
            peaks[1].Sign - peaks[0].Sign,
            MostGrowth,
            "MB"
        );
        Turns.Verdict(
            "validate CMS beside 1 GB, growth",
            peaks[1].Validate - peaks[0].Validate,
            MostGrowth,
            "MB"
        );
    }

    /// <summary>What a child process does; the file that is signed lies beside the original as <c>.signed</c>.</summary>
    public static async Task<int> ChildAsync(string what, string path)
    {
        using var world = await World.CreateAsync();
        await using var stream = File.OpenRead(path);
        var source = PdfSource.FromStream(stream);
        if (what is "sign-cms")
        {
            var message = await world.SignCmsAsync(source, SignatureLevel.BaselineLTA);
            await File.WriteAllBytesAsync(path + ".p7s", message);
        }
        else if (what is "validate-cms")
        {
            var report = await SignatureValidator.ValidateAsync(
                await File.ReadAllBytesAsync(path + ".p7s"),
                new ValidationContext
                {
                    At = Tests.TestAuthority.SigningTime,
                    DetachedSource = source,
                }
            );
            if (report.Signatures is not [{ Integrity: Integrity.Intact }])
            {
                Console.Error.WriteLine(report.Sentence.En);
                return 1;
            }
        }
        else if (what is "sign")
        {
            var signed = await world.SignAsync(source, SignatureLevel.BaselineLTA);
            await using var output = File.Create(path + ".signed");
            signed.WriteTo(output);
        }
        else
        {
            // Another process signed with another hierarchy: what is asked here is whether the bytes are whole.
            var report = await SignatureValidator.ValidateAsync(
                source,
                new ValidationContext { At = Tests.TestAuthority.SigningTime }
            );
            if (report.Signatures is not [{ Clean: true, Integrity: Integrity.Intact }])
            {
                Console.Error.WriteLine(report.Sentence.En);
                return 1;
            }
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64);
        return 0;
    }

    private static async Task<(double Megabytes, double Seconds)> MeasureAsync(
        string what,
        string path
    )
    {
        var start = Stopwatch.GetTimestamp();
        using var child = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
                    ? [typeof(MemoryBench).Assembly.Location, "child", what, path]
                    : ["child", what, path]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? (
                double.Parse(output, CultureInfo.InvariantCulture) / (1 << 20),
                Stopwatch.GetElapsedTime(start).TotalSeconds
            )
            : throw new InvalidOperationException($"{what} of {path} failed.");
    }
}
