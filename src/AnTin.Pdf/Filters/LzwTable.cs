namespace AnTin.Pdf.Filters;

/// <summary>The growing table of texts: each is an earlier one and one byte more.</summary>
internal sealed class LzwTable(bool earlyChange)
{
    private const int Most = 4096;
    private const int FirstFree = 258;

    private readonly short[] prefix = new short[Most];
    private readonly byte[] suffix = new byte[Most];
    private readonly byte[] text = new byte[Most];
    private int next = FirstFree;
    private int previous = -1;
    private byte firstOfPrevious;

    /// <summary>Bits of the next code.</summary>
    public int Width =>
        (next + (earlyChange ? 1 : 0)) switch
        {
            >= 2048 => 12,
            >= 1024 => 11,
            >= 512 => 10,
            _ => 9,
        };

    public void Reset() => (next, previous) = (FirstFree, -1);

    /// <summary>The text of a code, and one entry more in the table; false for a code that cannot be yet.</summary>
    public bool TryExpand(int code, out ReadOnlySpan<byte> expanded)
    {
        expanded = default;
        if (code > next || code >= Most || (previous < 0 && code > 255))
        {
            return false;
        }

        var length = 0;
        var walk = code;
        if (code == next)
        {
            // The text of the entry that this very code will make: the one before, and its own first byte.
            text[length++] = firstOfPrevious;
            walk = previous;
        }

        for (; walk > 255; walk = prefix[walk])
        {
            text[length++] = suffix[walk];
        }

        firstOfPrevious = (byte)walk;
        text[length++] = firstOfPrevious;
        text.AsSpan(0, length).Reverse();
        if (previous >= 0 && next < Most)
        {
            (prefix[next], suffix[next]) = ((short)previous, firstOfPrevious);
            next++;
        }

        previous = code;
        expanded = text.AsSpan(0, length);
        return true;
    }
}
