using System.IO.Compression;

namespace AnTin.Pdf.Filters;

/// <summary>FlateDecode (7.4.4): zlib data. Damaged data gives what could be read before the damage.</summary>
internal static class FlateFilter
{
    public static FilterOutcome Decode(ReadOnlySpan<byte> data, BoundedOutput output)
    {
        var bytes = data.ToArray();
        var outcome = Inflate(
            new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress),
            output
        );
        if (outcome == FilterOutcome.Failed && bytes.Length > 2)
        {
            // Some producers write a wrong zlib header around sound deflate data.
            var body = new MemoryStream(bytes, 2, bytes.Length - 2);
            outcome = Inflate(new DeflateStream(body, CompressionMode.Decompress), output);
            return outcome == FilterOutcome.Whole ? FilterOutcome.Damaged : outcome;
        }

        return outcome;
    }

    public static byte[] Encode(ReadOnlySpan<byte> data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static FilterOutcome Inflate(Stream inflater, BoundedOutput output)
    {
        using (inflater)
        {
            Span<byte> block = stackalloc byte[8192];
            try
            {
                int read;
                while ((read = inflater.Read(block)) > 0)
                {
                    if (!output.Write(block[..read]))
                    {
                        return FilterOutcome.TooLarge;
                    }
                }

                return FilterOutcome.Whole;
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException)
            {
                return output.Length > 0 ? FilterOutcome.Damaged : FilterOutcome.Failed;
            }
        }
    }
}
