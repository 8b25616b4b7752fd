using System.Buffers.Binary;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Filters;

/// <summary>ASCII85Decode (7.4.3).</summary>
internal static class Ascii85Filter
{
    public static FilterOutcome Decode(ReadOnlySpan<byte> data, BoundedOutput output)
    {
        var group = 0UL;
        var count = 0;
        foreach (var value in data)
        {
            if (value == '~')
            {
                break;
            }

            if (Characters.IsWhite(value))
            {
                continue;
            }

            if (value == 'z' && count == 0)
            {
                if (!output.Write([0, 0, 0, 0]))
                {
                    return FilterOutcome.TooLarge;
                }

                continue;
            }

            if (value is < (byte)'!' or > (byte)'u')
            {
                return FilterOutcome.Failed;
            }

            group = (group * 85) + (ulong)(value - '!');
            if (++count == 5)
            {
                var outcome = Flush(group, 4, output);
                if (outcome != FilterOutcome.Whole)
                {
                    return outcome;
                }

                (group, count) = (0, 0);
            }
        }

        return count == 0 ? FilterOutcome.Whole : FlushShort(group, count, output);
    }

    private static FilterOutcome FlushShort(ulong group, int count, BoundedOutput output)
    {
        if (count == 1)
        {
            return FilterOutcome.Failed;
        }

        for (var i = count; i < 5; i++)
        {
            group = (group * 85) + 84;
        }

        return Flush(group, count - 1, output);
    }

    private static FilterOutcome Flush(ulong group, int take, BoundedOutput output)
    {
        if (group > uint.MaxValue)
        {
            return FilterOutcome.Failed;
        }

        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)group);
        return output.Write(bytes[..take]) ? FilterOutcome.Whole : FilterOutcome.TooLarge;
    }
}
