using System.Globalization;
using System.Text;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>
/// Spoils a file so that most of its structure stays: whole tokens are exchanged, numbers moved, stretches lost, doubled
/// or taken from another file, two files joined at the ends of lines. The same seed gives the same file.
/// </summary>
internal sealed class SpoiledFile(ulong seed)
{
    private static readonly string[] Numbers =
    [
        "0",
        "-1",
        "1",
        "65535",
        "2147483647",
        "2147483648",
        "4294967296",
        "9999999999",
        "99999999999999999999",
    ];

    private ulong state = seed;

    /// <param name="original">What is spoiled.</param>
    /// <param name="other">Where foreign pieces come from.</param>
    /// <param name="words">Words that readers of this format stumble over.</param>
    public byte[] Make(byte[] original, byte[] other, IReadOnlyList<string> words)
    {
        var bytes = new List<byte>(original);
        if (Next(8) == 0)
        {
            Splice(bytes, other);
        }

        for (var i = 1 + Next(4); i > 0 && bytes.Count > 0; i--)
        {
            Step(bytes, other, words);
        }

        return [.. bytes];
    }

    private void Step(List<byte> bytes, byte[] other, IReadOnlyList<string> words)
    {
        var at = Next(bytes.Count);
        switch (Next(10))
        {
            case 0:
                bytes[at] ^= (byte)(1 << Next(8));
                break;
            case 1:
                bytes[at] = (byte)Next(256);
                break;
            case 2:
                Replace(bytes, at, Numbers[Next(Numbers.Length)]);
                break;
            case 3:
                Move(bytes, at);
                break;
            case 4:
                Replace(bytes, at, Text(bytes, Token(bytes, Next(bytes.Count))));
                break;
            case 5:
                Replace(bytes, at, "");
                break;
            case 6:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[Next(words.Count)]));
                break;
            case 7:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + Next(200)));
                break;
            case 8:
                bytes.InsertRange(
                    at,
                    bytes.GetRange(at, Math.Min(bytes.Count - at, 1 + Next(600)))
                );
                break;
            default:
                var from = Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + 1 + Next(600))]);
                break;
        }
    }

    /// <summary>The beginning of one file and the end of the other, each to or from the end of a line.</summary>
    private void Splice(List<byte> bytes, byte[] other)
    {
        var keep = Math.Max(0, bytes.IndexOf((byte)'\n', Next(bytes.Count)) + 1);
        var from = Array.IndexOf(other, (byte)'\n', Next(other.Length)) + 1;
        bytes.RemoveRange(keep, bytes.Count - keep);
        bytes.AddRange(other[from..]);
    }

    /// <summary>A number becomes a little larger or smaller: an offset, a length, a count.</summary>
    private void Move(List<byte> bytes, int at)
    {
        var (start, length) = Token(bytes, at);
        var text = Text(bytes, (start, length));
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            number += Next(9) - 4;
            Replace(bytes, at, number.ToString($"D{length}", CultureInfo.InvariantCulture));
        }
        else
        {
            bytes[at]++;
        }
    }

    private static void Replace(List<byte> bytes, int at, string text)
    {
        var (start, length) = Token(bytes, at);
        bytes.RemoveRange(start, length);
        bytes.InsertRange(start, Encoding.Latin1.GetBytes(text));
    }

    private static string Text(List<byte> bytes, (int Start, int Length) token) =>
        Encoding.Latin1.GetString([.. bytes.GetRange(token.Start, token.Length)]);

    /// <summary>Letters and digits around a place, at most 64.</summary>
    private static (int Start, int Length) Token(List<byte> bytes, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && at - start < 32 && char.IsAsciiLetterOrDigit((char)bytes[start - 1]))
        {
            start--;
        }

        while (end < bytes.Count && end - at < 32 && char.IsAsciiLetterOrDigit((char)bytes[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    /// <summary>SplitMix64.</summary>
    private int Next(int below)
    {
        state += 0x9E37_79B9_7F4A_7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)Math.Max(1, below));
    }
}
