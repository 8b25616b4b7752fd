using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;
using AnTin.Signatures;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>
/// What validating a letter of 96 KB costs, level by level, all evidence in the file or in the process: in a process
/// that has just begun, in one that runs for a while, and where nothing in the file was ever met before.
/// </summary>
internal static class ValidateBench
{
    private const int Rounds = 200;
    private const int Strangers = 60;
    private const double Most = 5;
    private const string Known = "B-LTA, known authority";
    private const string Unknown = "B-LTA, first file of an unknown authority";

    public static async Task<int> RunAsync()
    {
        using var world = await World.CreateAsync();
        var letter = Samples.Letter();
        var files = new Dictionary<SignatureLevel, byte[]>();
        foreach (var level in Enum.GetValues<SignatureLevel>()[1..])
        {
            files[level] = await world.SignAsync(letter, level);
        }

        var young = Levels("in a young process", world, letter, files);
        await young.RunAsync(Rounds);
        young.Print();
        var settled = Levels("in a settled process", world, letter, files);
        await settled.SettleAsync();
        await settled.RunAsync(Rounds);
        settled.Print();
        var lta = files[SignatureLevel.BaselineLTA];
        var strangers = await StrangersAsync(world, letter, lta);
        const string Name = nameof(SignatureLevel.BaselineLTA);
        Turns.Verdict("B-LTA, young process", young.CpuOf(Name), Most);
        Turns.Verdict("B-LTA, settled process", settled.CpuOf(Name), Most);
        Turns.Verdict(Unknown, strangers.CpuOf(Unknown), Most);
        return 0;
    }

    private static Turns Levels(
        string when,
        World world,
        byte[] letter,
        Dictionary<SignatureLevel, byte[]> files
    )
    {
        var turns = new Turns($"validate {letter.Length / 1024} KB, {when}, RSA-2048");
        turns.Add("one pass of SHA-256", () => SHA256.HashData(letter));
        foreach (var (level, file) in files)
        {
            turns.Add(level.ToString(), () => world.ValidateAsync(PdfSource.FromMemory(file)));
        }

        return turns;
    }

    /// <summary>
    /// One file repeated profits from the process-wide memory of right signatures. Here every file has a hierarchy, time
    /// stamps and revocation answers of its own, made before the clock starts, and their signing is forgotten.
    /// </summary>
    private static async Task<Turns> StrangersAsync(World world, byte[] letter, byte[] known)
    {
        var strangers = new Queue<(World World, byte[] File)>();
        while (strangers.Count < Strangers * 3 / 2)
        {
            var stranger = await World.CreateAsync();
            strangers.Enqueue(
                (stranger, await stranger.SignAsync(letter, SignatureLevel.BaselineLTA))
            );
        }

        SignatureMemory.Forget();
        var turns = new Turns("the same, by what the process knows");
        turns.Add("one pass of SHA-256", () => SHA256.HashData(letter));
        turns.Add(Known, () => world.ValidateAsync(PdfSource.FromMemory(known)));
        turns.Add(
            Unknown,
            async () =>
            {
                var (stranger, file) = strangers.Dequeue();
                await stranger.ValidateAsync(PdfSource.FromMemory(file));
                stranger.Dispose();
            }
        );
        await turns.RunAsync(Strangers);
        turns.Print();
        return turns;
    }
}
