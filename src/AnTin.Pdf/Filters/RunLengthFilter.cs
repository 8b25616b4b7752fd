namespace AnTin.Pdf.Filters;

/// <summary>RunLengthDecode (7.4.5).</summary>
internal static class RunLengthFilter
{
    public static FilterOutcome Decode(ReadOnlySpan<byte> data, BoundedOutput output)
    {
        Span<byte> run = stackalloc byte[128];
        while (!data.IsEmpty && data[0] != 128)
        {
            var length = data[0];
            data = data[1..];
            if (length < 128)
            {
                if (data.Length < length + 1)
                {
                    return FilterOutcome.Failed;
                }

                if (!output.Write(data[..(length + 1)]))
                {
                    return FilterOutcome.TooLarge;
                }

                data = data[(length + 1)..];
                continue;
            }

            if (data.IsEmpty)
            {
                return FilterOutcome.Failed;
            }

            run.Fill(data[0]);
            if (!output.Write(run[..(257 - length)]))
            {
                return FilterOutcome.TooLarge;
            }

            data = data[1..];
        }

        return FilterOutcome.Whole;
    }
}
