using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>What validating a letter of 96 KB costs, level by level, all evidence in the file or in the process.</summary>
internal static class ValidateBench
{
    private const int Rounds = 200;
    private const double Most = 5;

    public static async Task<int> RunAsync()
    {
        using var world = await World.CreateAsync();
        var letter = Samples.Letter();
        var turns = new Turns($"validate a letter of {letter.Length / 1024} KB, RSA-2048");
        turns.Add("one pass of SHA-256", () => SHA256.HashData(letter));
        foreach (var level in Enum.GetValues<SignatureLevel>()[1..])
        {
            var signed = await world.SignAsync(letter, level);
            turns.Add(level.ToString(), () => world.ValidateAsync(PdfSource.FromMemory(signed)));
        }

        await turns.RunAsync(Rounds);
        turns.Print();
        Turns.Verdict("B-LTA", turns.CpuOf(nameof(SignatureLevel.BaselineLTA)), Most);
        return 0;
    }
}
