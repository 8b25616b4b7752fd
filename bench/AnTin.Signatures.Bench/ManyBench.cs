using System.Globalization;
using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Signatures;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>
/// Files that many people signed one after the other. Each signature covers all that stands before it; the time should
/// grow with the file and with the signatures, not with their product.
/// </summary>
internal static class ManyBench
{
    private const int Rounds = 10;
    private const double MostGrowth = 1.5;
    private static readonly int[] Counts = [1, 3, 11, 51];

    public static async Task<int> RunAsync()
    {
        using var world = await World.CreateAsync();
        await MeasureAsync(world, "a letter of 96 KB", Samples.Letter());
        await MeasureAsync(world, "a list of 2,000 rows", Samples.Letter(0, rows: 2_000));
        await MeasureAsync(world, "a scan of 20 MB", Samples.Scans(20 << 20));
        return 0;
    }

    private static async Task MeasureAsync(World world, string what, byte[] file)
    {
        var turns = new Turns($"validate {what}, signed often (B-T)");
        var lengths = new Dictionary<int, int>();
        for (var i = 1; i <= Counts[^1]; i++)
        {
            file = await world.SignAsync(file, SignatureLevel.BaselineT);
            if (Counts.Contains(i))
            {
                var signed = file;
                lengths[i] = signed.Length;
                turns.Add(Name(i), () => world.ValidateAsync(PdfSource.FromMemory(signed)));
            }
        }

        turns.Add("one pass of SHA-256 over the last", () => SHA256.HashData(file));
        await turns.SettleAsync(calmRounds: 5, most: 40);
        await turns.RunAsync(Rounds);
        turns.Print();
        foreach (var count in Counts)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {count, 3}: {lengths[count] / 1024, 7:N0} KB, {turns.CpuOf(Name(count)) / count, 7:F2} ms a signature"
                )
            );
        }

        // The step from 11 to 51, signature by signature, beside the step from 3 to 11: alike where time is linear.
        var late = (turns.CpuOf(Name(51)) - turns.CpuOf(Name(11))) / 40;
        var early = (turns.CpuOf(Name(11)) - turns.CpuOf(Name(3))) / 8;
        Turns.Verdict("one more signature, late beside early", late / early, MostGrowth, "times");
    }

    private static string Name(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} signatures");
}
