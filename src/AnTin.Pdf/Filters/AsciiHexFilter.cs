using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Filters;

/// <summary>ASCIIHexDecode (7.4.2).</summary>
internal static class AsciiHexFilter
{
    public static FilterOutcome Decode(ReadOnlySpan<byte> data, BoundedOutput output)
    {
        var half = -1;
        foreach (var value in data)
        {
            if (value == '>')
            {
                break;
            }

            var digit = Characters.Hex(value);
            if (digit < 0)
            {
                if (Characters.IsWhite(value))
                {
                    continue;
                }

                return FilterOutcome.Failed;
            }

            if (half < 0)
            {
                half = digit;
            }
            else if (output.Write((byte)((half << 4) | digit)))
            {
                half = -1;
            }
            else
            {
                return FilterOutcome.TooLarge;
            }
        }

        return half < 0 || output.Write((byte)(half << 4))
            ? FilterOutcome.Whole
            : FilterOutcome.TooLarge;
    }
}
