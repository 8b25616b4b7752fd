namespace AnTin.Pdf.Fonts;

/// <summary>The <c>cmap</c> table: formats 4 (the basic plane) and 12 (all of Unicode).</summary>
internal sealed class CharacterMap
{
    private readonly FontReader table;
    private readonly int format;

    private CharacterMap(FontReader table, int format)
    {
        this.table = table;
        this.format = format;
    }

    public static CharacterMap Read(FontReader cmap)
    {
        var best = new CharacterMap(default, 0);
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var record = cmap.Slice(4 + (8 * i), 8);
            if (record.Length < 8)
            {
                break;
            }

            var isUnicode = record.U16(0) == 0 || (record.U16(0) == 3 && record.U16(2) is 1 or 10);
            var candidate = cmap.Slice(record.U32(4), int.MaxValue);
            var kind = candidate.U16(0);
            if (isUnicode && kind is 4 or 12 && kind > best.format)
            {
                best = new CharacterMap(candidate, kind);
            }
        }

        return best;
    }

    public int Glyph(int codePoint) =>
        format switch
        {
            4 when codePoint <= 0xFFFF => FromSegments(codePoint),
            12 => FromGroups((uint)codePoint),
            _ => 0,
        };

    private int FromSegments(int codePoint)
    {
        var doubled = table.U16(6);
        for (var i = 0; i < doubled; i += 2)
        {
            if (codePoint > table.U16(14 + i))
            {
                continue;
            }

            var first = table.U16(16 + doubled + i);
            if (codePoint < first)
            {
                return 0;
            }

            var delta = table.U16(16 + (2 * doubled) + i);
            var rangeAt = 16 + (3 * doubled) + i;
            var range = table.U16(rangeAt);
            if (range == 0)
            {
                return (codePoint + delta) & 0xFFFF;
            }

            var glyph = table.U16(rangeAt + range + (2 * (codePoint - first)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int FromGroups(uint codePoint)
    {
        var (low, high) = (0L, (long)Math.Min(table.U32(12), (uint)(table.Length / 12)) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = table.Slice(16 + (12 * middle), 12);
            if (codePoint < group.U32(0))
            {
                high = middle - 1;
            }
            else if (codePoint > group.U32(4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)Math.Min(group.U32(8) + (codePoint - group.U32(0)), ushort.MaxValue);
            }
        }

        return 0;
    }
}
