namespace AnTin.Pdf.Filters;

/// <summary>LZWDecode (7.4.4): only read, never written.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Codes = 4096;

    public static FilterOutcome Decode(
        ReadOnlySpan<byte> data,
        bool earlyChange,
        BoundedOutput output
    )
    {
        var prefix = new short[Codes];
        var suffix = new byte[Codes];
        var text = new byte[Codes];
        var next = 258;
        var width = 9;
        var previous = -1;
        var first = (byte)0;
        var buffer = 0;
        var bits = 0;
        foreach (var value in data)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            if (bits < width)
            {
                continue;
            }

            bits -= width;
            var code = (buffer >> bits) & ((1 << width) - 1);
            buffer &= (1 << bits) - 1;
            if (code == End)
            {
                return FilterOutcome.Whole;
            }

            if (code == Clear)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }

            if (code > next || (previous < 0 && code > 255))
            {
                return FilterOutcome.Failed;
            }

            var length = 0;
            var walk = code;
            if (code == next)
            {
                text[length++] = first;
                walk = previous;
            }

            while (walk > 255)
            {
                text[length++] = suffix[walk];
                walk = prefix[walk];
            }

            first = (byte)walk;
            text[length++] = first;
            text.AsSpan(0, length).Reverse();
            if (!output.Write(text.AsSpan(0, length)))
            {
                return FilterOutcome.TooLarge;
            }

            if (previous >= 0 && next < Codes)
            {
                prefix[next] = (short)previous;
                suffix[next] = first;
                next++;
            }

            previous = code;
            var early = earlyChange ? 1 : 0;
            width = (next + early) switch
            {
                >= 2048 => 12,
                >= 1024 => 11,
                >= 512 => 10,
                _ => 9,
            };
        }

        return FilterOutcome.Whole;
    }
}
