using System.Buffers.Binary;
using System.IO.Compression;

namespace AnTin.Signatures.Tests;

/// <summary>Pictures drawn for tests: PNG, 8 bits, with transparency.</summary>
internal static class TestPictures
{
    /// <summary>A red ring on nothing.</summary>
    public static byte[] Seal() =>
        Draw(
            64,
            (x, y) =>
                Distance(x, y) is > 22 and < 28 ? (200, 20, 20, (byte)255) : (0, 0, 0, (byte)0)
        );

    /// <summary>A blue stroke on nothing.</summary>
    public static byte[] Handwriting() =>
        Draw(64, (x, y) => Math.Abs(x - y) < 4 ? (20, 30, 190, (byte)255) : (0, 0, 0, (byte)0));

    /// <summary>Nothing but white, without transparency.</summary>
    public static byte[] White() => Opaque(64, 16);

    /// <summary>A seal as it comes from a scanner: two rings and a star of five points.</summary>
    public static byte[] OfficialSeal() =>
        Draw(
            320,
            320,
            (x, y) =>
            {
                var (dx, dy) = (x - 160.0, y - 160.0);
                var far = Math.Sqrt((dx * dx) + (dy * dy));
                var turn = Math.Atan2(-dy, dx) - (Math.PI / 2);
                var fifth = Math.Abs((((turn / (2 * Math.PI / 5)) % 1) + 1.5) % 1 - 0.5);
                var star = far < 52 - (60 * fifth);
                return far is > 148 and < 158 or > 104 and < 108 || star
                    ? (205, 25, 25, (byte)220)
                    : (0, 0, 0, (byte)0);
            }
        );

    /// <summary>A name written by hand: a wide line that rises and falls.</summary>
    public static byte[] OfficialHandwriting() =>
        Draw(
            360,
            160,
            (x, y) =>
            {
                var line =
                    80 + (45 * Math.Sin(x / 17.0) * Math.Exp(-x / 260.0)) - ((x - 180) * 0.12);
                return x is > 12 and < 348 && Math.Abs(y - line) < 4 + (2 * Math.Sin(x / 9.0))
                    ? (25, 45, 170, (byte)255)
                    : (0, 0, 0, (byte)0);
            }
        );

    private static double Distance(int x, int y) =>
        Math.Sqrt(((x - 32.0) * (x - 32)) + ((y - 32.0) * (y - 32)));

    private static byte[] Draw(int size, Func<int, int, (int R, int G, int B, byte Alpha)> point) =>
        Draw(size, size, point);

    private static byte[] Draw(
        int width,
        int height,
        Func<int, int, (int R, int G, int B, byte Alpha)> point
    )
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    var (r, g, b, alpha) = point(x, y);
                    packed.Write([(byte)r, (byte)g, (byte)b, alpha]);
                }
            }
        }

        return File(width, height, colours: 6, rows.ToArray());
    }

    private static byte[] Opaque(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                packed.Write([.. Enumerable.Repeat((byte)255, width * 3)]);
            }
        }

        return File(width, height, colours: 2, rows.ToArray());
    }

    private static byte[] File(int width, int height, byte colours, byte[] packed)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = colours;
        return
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, packed),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(8 + data.Length),
            Checksum(chunk.AsSpan(4, 4 + data.Length))
        );
        return chunk;
    }

    /// <summary>CRC-32 of ISO 3309, as PNG (§5.5) asks.</summary>
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
