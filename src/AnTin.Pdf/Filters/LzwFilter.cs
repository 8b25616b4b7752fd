namespace AnTin.Pdf.Filters;

/// <summary>LZWDecode (7.4.4): only read, never written.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;

    /// <param name="data">Codes of 9 to 12 bits, highest bit first.</param>
    /// <param name="earlyChange">Codes grow one entry before the table needs it.</param>
    /// <param name="output">Takes the bytes.</param>
    public static FilterOutcome Decode(
        ReadOnlySpan<byte> data,
        bool earlyChange,
        BoundedOutput output
    )
    {
        var table = new LzwTable(earlyChange);
        var buffer = 0;
        var bits = 0;
        foreach (var value in data)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            if (bits < table.Width)
            {
                continue;
            }

            bits -= table.Width;
            var code = buffer >> bits;
            buffer &= (1 << bits) - 1;
            switch (code)
            {
                case End:
                    return FilterOutcome.Whole;
                case Clear:
                    table.Reset();
                    continue;
            }

            if (!table.TryExpand(code, out var text))
            {
                return FilterOutcome.Failed;
            }

            if (!output.Write(text))
            {
                return FilterOutcome.TooLarge;
            }
        }

        return FilterOutcome.Whole;
    }
}
