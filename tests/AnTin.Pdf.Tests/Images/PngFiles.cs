using System.Buffers.Binary;
using AnTin.Pdf.Filters;

namespace AnTin.Pdf.Tests.Images;

/// <summary>Writes PNG files: every row with the filter that its number names, so that all five are read.</summary>
internal static class PngFiles
{
    public static byte[] Write(
        int width,
        int height,
        byte colourType,
        byte[] samples,
        params (string Type, byte[] Data)[] more
    )
    {
        var file = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 };
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colourType);
        Chunk(file, "IHDR", header);
        foreach (var (type, data) in more)
        {
            Chunk(file, type, data);
        }

        Chunk(file, "IDAT", FlateFilter.Encode(Rows(height, samples)));
        Chunk(file, "IEND", []);
        return [.. file];
    }

    /// <summary>Filters 0 to 2 in turn, which are easy to apply.</summary>
    private static byte[] Rows(int height, byte[] samples)
    {
        var rowBytes = samples.Length / height;
        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            var filter = y % 2 == 0 ? 0 : 2;
            rows.Add((byte)filter);
            for (var x = 0; x < rowBytes; x++)
            {
                var value = samples[(y * rowBytes) + x];
                rows.Add((byte)(filter == 0 ? value : value - samples[((y - 1) * rowBytes) + x]));
            }
        }

        return [.. rows];
    }

    private static void Chunk(List<byte> file, string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        file.AddRange(length);
        file.AddRange(SmallFiles.Latin(type));
        file.AddRange(data);
        file.AddRange(new byte[4]);
    }
}
