using System.Buffers.Binary;

namespace AnTin.Pdf.Fonts;

/// <summary>Outlines made of other outlines: most Vietnamese letters are a letter and its marks.</summary>
internal static class GlyphComposition
{
    private const int WordArguments = 0x0001;
    private const int HasScale = 0x0008;
    private const int More = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    /// <summary>A copy whose parts bear their new numbers; parts that had none yet are added to the list.</summary>
    public static byte[] Renumber(ReadOnlySpan<byte> outline, List<int> glyphs)
    {
        var copy = outline.ToArray();
        if (copy.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(copy) >= 0)
        {
            return copy;
        }

        var flags = More;
        for (var at = 10; (flags & More) != 0 && at + 4 <= copy.Length; )
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at + 2));
            var number = glyphs.LastIndexOf(part);
            if (number < 0)
            {
                number = glyphs.Count;
                glyphs.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), (ushort)number);
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ScaleLength(flags);
        }

        return copy;
    }

    private static int ScaleLength(int flags)
    {
        if ((flags & HasScale) != 0)
        {
            return 2;
        }

        if ((flags & HasTwoScales) != 0)
        {
            return 4;
        }

        return (flags & HasMatrix) != 0 ? 8 : 0;
    }
}
