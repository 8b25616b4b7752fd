using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace AnTin.Pdf.Fonts;

/// <summary>Writes the table directory and the tables, with their checksums.</summary>
internal static class FontFile
{
    private const uint ChecksumOfWhole = 0xB1B0_AFBA;

    /// <param name="tables">In the order of their tags; empty ones are left out.</param>
    public static byte[] Write(params ReadOnlySpan<(string Tag, byte[] Data)> tables)
    {
        var kept = tables.ToArray().Where(table => table.Data.Length > 0).ToArray();
        var headerLength = 12 + (16 * kept.Length);
        var file = new byte[headerLength + kept.Sum(table => Padded(table.Data.Length))];
        var power = BitOperations.Log2((uint)kept.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x0001_0000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)kept.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(
            file.AsSpan(10),
            (ushort)(16 * (kept.Length - (1 << power)))
        );
        var offset = headerLength;
        var head = -1;
        for (var i = 0; i < kept.Length; i++)
        {
            var (tag, data) = kept[i];
            head = tag is "head" ? offset : head;
            data.CopyTo(file.AsSpan(offset));
            var record = file.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(
                record[4..],
                Sum(file.AsSpan(offset, Padded(data.Length)))
            );
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)data.Length);
            offset += Padded(data.Length);
        }

        if (head >= 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(
                file.AsSpan(head + 8),
                unchecked(ChecksumOfWhole - Sum(file))
            );
        }

        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes));
        }

        return sum;
    }
}
