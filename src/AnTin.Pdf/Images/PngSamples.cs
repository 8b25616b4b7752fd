namespace AnTin.Pdf.Images;

/// <summary>Takes colours and transparency apart: PDF keeps them in two pictures.</summary>
internal static class PngSamples
{
    private const int Grey = 0;
    private const int Colour = 2;
    private const int Indexed = 3;
    private const int GreyAlpha = 4;

    /// <returns>Null where a pixel names a colour that the palette lacks.</returns>
    public static PngPicture? Separate(
        ReadOnlySpan<byte> rows,
        int width,
        int height,
        byte colourType,
        PngChunks chunks
    ) =>
        colourType switch
        {
            Grey => new PngPicture(width, height, 1, rows.ToArray(), null),
            Colour => new PngPicture(width, height, 3, rows.ToArray(), null),
            Indexed => FromPalette(rows, width, height, chunks),
            _ => Split(rows, width, height, colourType == GreyAlpha ? 1 : 3),
        };

    private static PngPicture Split(ReadOnlySpan<byte> rows, int width, int height, int components)
    {
        var pixels = new byte[width * height * components];
        var alpha = new byte[width * height];
        for (var i = 0; i < alpha.Length; i++)
        {
            var pixel = rows.Slice(i * (components + 1), components + 1);
            pixel[..components].CopyTo(pixels.AsSpan(i * components));
            alpha[i] = pixel[components];
        }

        return new PngPicture(width, height, components, pixels, alpha);
    }

    private static PngPicture? FromPalette(
        ReadOnlySpan<byte> rows,
        int width,
        int height,
        PngChunks chunks
    )
    {
        var palette = chunks.Palette.Span;
        var transparency = chunks.Transparency.Span;
        var pixels = new byte[rows.Length * 3];
        var alpha = transparency.IsEmpty ? null : new byte[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var index = rows[i];
            if ((index * 3) + 3 > palette.Length)
            {
                return null;
            }

            palette.Slice(index * 3, 3).CopyTo(pixels.AsSpan(i * 3));
            alpha?[i] = index < transparency.Length ? transparency[index] : (byte)255;
        }

        return new PngPicture(width, height, 3, pixels, alpha);
    }
}
