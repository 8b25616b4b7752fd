using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Signatures;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>What signing a letter of 96 KB costs beside the keys: the signer's own, and the time-stamp authority's.</summary>
internal static class SignBench
{
    private const int Rounds = 200;
    private const double Most = 3;

    public static async Task<int> RunAsync()
    {
        using var world = await World.CreateAsync();
        var letter = PdfSource.FromMemory(Samples.Letter());
        var digest = SHA256.HashData([1]);
        var turns = new Turns($"sign a letter of {letter.Length / 1024} KB, RSA-2048");
        turns.Add("bare key", () => world.Signer.Key.Sign(digest));
        turns.Add(
            "one time stamp",
            () => world.StampAsync(digest, HashAlgorithmName.SHA256).AsTask()
        );
        foreach (var level in Enum.GetValues<SignatureLevel>())
        {
            turns.Add(level.ToString(), () => world.SignAsync(letter, level));
        }

        await turns.RunAsync(Rounds);
        turns.Print();
        Turns.Verdict(
            "B-LT beside the bare key and the time stamp's",
            turns.CpuOf(nameof(SignatureLevel.BaselineLT))
                - turns.CpuOf("bare key")
                - turns.CpuOf("one time stamp"),
            Most
        );
        return 0;
    }
}
