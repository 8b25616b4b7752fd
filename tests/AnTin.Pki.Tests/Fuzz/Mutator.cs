namespace AnTin.Pki.Tests.Fuzz;

/// <summary>
/// Spoils bytes the way DER breaks: flipped bits, lengths that lie, pieces lost, doubled or exchanged. The same seed
/// gives the same sequence, so a failure can be repeated.
/// </summary>
internal sealed class Mutator(ulong seed)
{
    private static readonly byte[] Interesting =
    [
        0x00,
        0x01,
        0x7F,
        0x80,
        0x81,
        0x82,
        0x84,
        0xFF,
        0x30,
        0x31,
        0x24,
        0xA0,
    ];

    /// <summary>Neighbouring seeds begin far from each other (the first step of SplitMix64).</summary>
    private ulong state = ((seed + 1) * 0x9E37_79B9_7F4A_7C15) | 1;

    public byte[] Mutate(byte[] original, byte[] other)
    {
        var bytes = (byte[])original.Clone();
        for (var times = 1 + Next(3); times > 0; times--)
        {
            bytes = Once(bytes, other);
        }

        return bytes;
    }

    private byte[] Once(byte[] bytes, byte[] other)
    {
        if (bytes.Length == 0)
        {
            return other;
        }

        var at = Next(bytes.Length);
        var length = Next(Math.Min(bytes.Length - at, 64)) + 1;
        switch (Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << Next(8));
                return bytes;
            case 1:
                bytes[at] = Interesting[Next(Interesting.Length)];
                return bytes;
            case 2:
                return bytes[..at];
            case 3:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 4:
                return [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at)];
            case 5:
                bytes[at] += (byte)(Next(2) == 0 ? 1 : 255);
                return bytes;
            default:
                var from = Next(other.Length);
                return
                [
                    .. bytes.AsSpan(0, at),
                    .. other.AsSpan(from, Math.Min(length, other.Length - from)),
                    .. bytes.AsSpan(at),
                ];
        }
    }

    /// <summary>Xorshift64 (Marsaglia 2003).</summary>
    private int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)below);
    }
}
