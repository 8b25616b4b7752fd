namespace AnTin.Pdf.Filters;

/// <summary>Undoes the TIFF and PNG predictors (7.4.4.4).</summary>
internal static class Predictor
{
    public static FilterOutcome Undo(
        ReadOnlySpan<byte> data,
        FilterOptions options,
        BoundedOutput output
    )
    {
        var colors = options.Integer("Colors", 1);
        var bits = options.Integer("BitsPerComponent", 8);
        var columns = options.Integer("Columns", 1);
        if (
            colors is < 1 or > 32
            || bits is not (1 or 2 or 4 or 8 or 16)
            || columns is < 1 or > 1_000_000
        )
        {
            return FilterOutcome.Failed;
        }

        var pixelBytes = (int)Math.Max(1, colors * bits / 8);
        var rowBytes = (int)(((colors * bits * columns) + 7) / 8);
        return options.Integer("Predictor", 1) == 2
            ? UndoTiff(data, (int)colors, (int)bits, rowBytes, output)
            : UndoPng(data, pixelBytes, rowBytes, output);
    }

    /// <summary>Each row of PNG data begins with the number of its own filter; the last row may be short.</summary>
    public static FilterOutcome UndoPng(
        ReadOnlySpan<byte> data,
        int pixelBytes,
        int rowBytes,
        BoundedOutput output
    )
    {
        if (rowBytes > output.Limit)
        {
            return FilterOutcome.TooLarge;
        }

        var above = new byte[rowBytes];
        var row = new byte[rowBytes];
        while (data.Length > 1)
        {
            var take = Math.Min(rowBytes, data.Length - 1);
            data.Slice(1, take).CopyTo(row);
            row.AsSpan(take).Clear();
            if (!UndoRow(data[0], row, above, pixelBytes))
            {
                return FilterOutcome.Failed;
            }

            if (!output.Write(row.AsSpan(0, take)))
            {
                return FilterOutcome.TooLarge;
            }

            (above, row) = (row, above);
            data = data[(take + 1)..];
        }

        return FilterOutcome.Whole;
    }

    private static bool UndoRow(
        byte filter,
        Span<byte> row,
        ReadOnlySpan<byte> above,
        int pixelBytes
    )
    {
        switch (filter)
        {
            case 0:
                return true;
            case 1:
                for (var i = pixelBytes; i < row.Length; i++)
                {
                    row[i] += row[i - pixelBytes];
                }

                return true;
            case 2:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += above[i];
                }

                return true;
            case 3:
                for (var i = 0; i < row.Length; i++)
                {
                    var left = i < pixelBytes ? 0 : row[i - pixelBytes];
                    row[i] += (byte)((left + above[i]) / 2);
                }

                return true;
            case 4:
                for (var i = 0; i < row.Length; i++)
                {
                    var left = i < pixelBytes ? 0 : row[i - pixelBytes];
                    var corner = i < pixelBytes ? 0 : above[i - pixelBytes];
                    row[i] += (byte)Paeth(left, above[i], corner);
                }

                return true;
            default:
                return false;
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var toLeft = Math.Abs(estimate - left);
        var toAbove = Math.Abs(estimate - above);
        var toCorner = Math.Abs(estimate - corner);
        if (toLeft <= toAbove && toLeft <= toCorner)
        {
            return left;
        }

        return toAbove <= toCorner ? above : corner;
    }

    private static FilterOutcome UndoTiff(
        ReadOnlySpan<byte> data,
        int colors,
        int bits,
        int rowBytes,
        BoundedOutput output
    )
    {
        if (bits != 8)
        {
            return FilterOutcome.Failed;
        }

        while (!data.IsEmpty)
        {
            var row = data[..Math.Min(rowBytes, data.Length)].ToArray();
            for (var i = colors; i < row.Length; i++)
            {
                row[i] += row[i - colors];
            }

            if (!output.Write(row))
            {
                return FilterOutcome.TooLarge;
            }

            data = data[row.Length..];
        }

        return FilterOutcome.Whole;
    }
}
