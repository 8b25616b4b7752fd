namespace AnTin.Pdf.Tests.Filters;

/// <summary>Writes LZW data plainly, so that the reader is tested past every change of code width.</summary>
internal static class LzwCoder
{
    public static byte[] Encode(byte[] data, bool earlyChange)
    {
        var output = new List<byte>();
        var (buffer, bits) = (0L, 0);
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        var (next, current) = (258, "");

        void Put(int code)
        {
            var width = (next - 1 + (earlyChange ? 1 : 0)) switch
            {
                >= 2048 => 12,
                >= 1024 => 11,
                >= 512 => 10,
                _ => 9,
            };
            buffer = (buffer << width) | (uint)code;
            bits += width;
            while (bits >= 8)
            {
                output.Add((byte)(buffer >> (bits - 8)));
                bits -= 8;
                buffer &= (1L << bits) - 1;
            }
        }

        int Code(string text) => text.Length == 1 ? text[0] : table[text];

        foreach (var value in data)
        {
            var longer = current + (char)value;
            if (longer.Length == 1 || table.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Put(Code(current));
            table[longer] = next++;
            current = ((char)value).ToString();
            if (next == 4094)
            {
                Put(Code(current));
                next++;
                Put(256);
                table.Clear();
                (next, current) = (258, "");
            }
        }

        if (current.Length > 0)
        {
            Put(Code(current));
            next++;
        }

        Put(257);
        output.Add((byte)(buffer << (8 - bits)));
        return [.. output];
    }
}
