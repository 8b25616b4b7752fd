namespace AnTin.Pdf.Tests.Hostile;

/// <summary>
/// Spoils bytes the same way for the same seed: flips, cuts, repeats, and the words and numbers that parsers stumble
/// over.
/// </summary>
internal sealed class Mutator(ulong seed)
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "obj",
            "endobj",
            "stream",
            "endstream",
            "xref",
            "trailer",
            "startxref",
            "%%EOF",
            "<<",
            ">>",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "/",
            "0 0 R",
            "1 0 R",
            "99999999999999999999",
            "-1",
            "2147483648",
            "4294967295",
            "/Prev 9",
            "/Length 0",
            "/Kids [2 0 R]",
            "/FlateDecode",
            "/W [8 8 8]",
            "/Index [0 9999999]",
            "/Type /ObjStm",
            "\0\0\0\0",
            "\u00FF\u00FF\u00FF\u00FF",
        }.Select(SmallFiles.Latin),
    ];

    private ulong state = (seed * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;

    public byte[] Spoil(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (var i = 1 + Next(6); i > 0 && bytes.Count > 0; i--)
        {
            Step(bytes);
        }

        return [.. bytes];
    }

    private void Step(List<byte> bytes)
    {
        var at = Next(bytes.Count);
        switch (Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << Next(8));
                break;
            case 1:
                bytes[at] = (byte)Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + Next(64)));
                break;
            case 3:
                bytes.InsertRange(
                    at,
                    bytes.GetRange(at, Math.Min(bytes.Count - at, 1 + Next(512)))
                );
                break;
            case 4:
                bytes.InsertRange(at, Words[Next(Words.Length)]);
                break;
            case 5:
                var word = Words[Next(Words.Length)];
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, word.Length));
                bytes.InsertRange(at, word);
                break;
            default:
                bytes.RemoveRange(at, Next(32) == 0 ? bytes.Count - at : 0);
                break;
        }
    }

    /// <summary>SplitMix64.</summary>
    private int Next(int below)
    {
        state += 0x9E37_79B9_7F4A_7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }
}
