using System.Buffers.Binary;
using System.IO.Compression;

namespace AnTin.Server.Demo;

/// <summary>Invented pictures for the acts: a signature, initials and a seal, as PNG with transparency, drawn from formulas.</summary>
internal static class DemoPictures
{
    private static readonly byte[] Blue = [25, 45, 170];
    private static readonly byte[] Red = [205, 25, 25];

    /// <summary>A blue line that rises and falls, with a stroke below it.</summary>
    public static byte[] Signature() =>
        Draw(
            420,
            180,
            Blue,
            (x, y) =>
            {
                var line =
                    86 + (56 * Math.Sin(x / 19.0) * Math.Exp(-x / 300.0)) - ((x - 210) * 0.14);
                return Within(x, 16, 400) * Inked(y - line, 3.2 + (1.4 * Math.Sin(x / 11.0)))
                    + Within(x, 90, 380) * Inked(y - 158 + (x * 0.06), 1.8);
            }
        );

    /// <summary>A short blue loop.</summary>
    public static byte[] Initials() =>
        Draw(
            200,
            120,
            Blue,
            (x, y) => Within(x, 14, 186) * Inked(y - 60 - (40 * Math.Sin(x / 15.0)), 3.4)
        );

    /// <summary>Two rings and a star of five points: red, round, nobody's.</summary>
    public static byte[] Seal() =>
        Draw(
            400,
            400,
            Red,
            (x, y) =>
            {
                var (right, up) = (x - 200.0, 200.0 - y);
                var far = Math.Sqrt((right * right) + (up * up));
                return Inked(far - 190, 6) + Inked(far - 132, 2.2) + Star(right, up);
            }
        );

    /// <summary>Full inside half the width of a stroke, gone one point beyond it.</summary>
    private static double Inked(double off, double half) =>
        Math.Clamp(half + 1 - Math.Abs(off), 0, 1);

    private static double Within(int x, int from, int to) => x >= from && x <= to ? 1 : 0;

    /// <summary>Inside a five-pointed star of 78 points: below at least four of its five lines.</summary>
    private static double Star(double right, double up)
    {
        const double Inner = 78 * 0.309;
        var inside = 0;
        for (var side = 0; side < 5; side++)
        {
            var turn = (Math.PI / 2) + Math.PI + (side * 2 * Math.PI / 5);
            inside += (right * Math.Cos(turn)) + (up * Math.Sin(turn)) <= Inner ? 1 : 0;
        }

        return inside >= 4 && (right * right) + (up * up) <= 78 * 78 ? 1 : 0;
    }

    private static byte[] Draw(
        int width,
        int height,
        ReadOnlySpan<byte> colour,
        Func<int, int, double> ink
    )
    {
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                rows.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    rows.Write(colour);
                    rows.WriteByte((byte)(235 * Math.Min(1, ink(x, y))));
                }
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        var sum = Checksum(chunk.AsSpan(4, 4 + data.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), sum);
        return chunk;
    }

    /// <summary>CRC-32 as PNG (ISO/IEC 15948 §5.5) asks.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320u;
            }
        }

        return ~sum;
    }
}
