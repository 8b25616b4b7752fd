using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Signatures;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>A scan of 20 MB, in memory and on disk, beside one pass of SHA-256 over the same bytes.</summary>
internal static class LargeBench
{
    private const int Rounds = 20;
    private const double Most = 1.5;

    public static async Task<int> RunAsync()
    {
        using var world = await World.CreateAsync();
        var scan = Samples.Scans(20 << 20);
        await MeasureAsync(
            world,
            "in memory",
            scan,
            async act => await act(PdfSource.FromMemory(scan))
        );
        using var folder = new TemporaryFolder();
        var path = folder.File("scan.pdf", scan);
        await MeasureAsync(
            world,
            "on disk",
            scan,
            async act =>
            {
                await using var stream = File.OpenRead(path);
                await act(PdfSource.FromStream(stream));
            }
        );
        return 0;
    }

    private static async Task MeasureAsync(
        World world,
        string where,
        byte[] scan,
        Func<Func<PdfSource, Task>, Task> open
    )
    {
        var levels = Enum.GetValues<SignatureLevel>()[1..];
        var turns = new Turns($"20 MB {where}");
        turns.Add("one pass of SHA-256", () => open(Hash));
        foreach (var level in levels)
        {
            turns.Add($"sign {level}", () => open(file => world.SignAsync(file, level)));
        }

        using var folder = new TemporaryFolder();
        foreach (var level in levels)
        {
            var signed = await world.SignAsync(scan, level);
            var path = folder.File($"{level}.pdf", signed);
            turns.Add(
                $"validate {level}",
                where is "in memory"
                    ? () => world.ValidateAsync(PdfSource.FromMemory(signed))
                    : async () =>
                    {
                        await using var stream = File.OpenRead(path);
                        await world.ValidateAsync(PdfSource.FromStream(stream));
                    }
            );
        }

        await turns.RunAsync(Rounds);
        turns.Print();
        foreach (
            var act in levels.SelectMany(level => new[] { $"sign {level}", $"validate {level}" })
        )
        {
            Turns.Verdict(
                act,
                turns.CpuOf(act) / turns.CpuOf("one pass of SHA-256"),
                Most,
                "passes"
            );
        }
    }

    private static Task Hash(PdfSource file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Visit(0, file.Length, hash.AppendData);
        hash.GetHashAndReset();
        return Task.CompletedTask;
    }
}
