using System.Diagnostics.CodeAnalysis;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Filters;

/// <summary>Undoes the filters of a stream (7.4), within limits.</summary>
public static class StreamDecoder
{
    /// <summary>
    /// Gives the bytes behind the filters. Filters of pictures (DCT, JPX, CCITT, JBIG2) are not undone: the answer then
    /// stops before them and names the first in <see cref="DecodedStream.RemainingFilter"/>.
    /// </summary>
    /// <param name="stream">What to decode.</param>
    /// <param name="resolve">Follows references; filters and their parameters may be indirect.</param>
    /// <param name="limits">How large the answer may become.</param>
    /// <param name="decoded">The bytes.</param>
    /// <param name="error">Why there are none; the offset counts from the start of the file.</param>
    public static bool TryDecode(
        PdfStream stream,
        Func<PdfObject, PdfObject> resolve,
        PdfLimits limits,
        out DecodedStream decoded,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        var filters = Listed(resolve(stream.Dictionary["Filter"]), resolve);
        var parameters = Listed(resolve(stream.Dictionary["DecodeParms"]), resolve);
        decoded = new DecodedStream(stream.ReadRaw(), IsDamaged: false, RemainingFilter: null);
        error = null;
        if (filters.Count > limits.Filters)
        {
            error = new PdfReadError(
                stream.Offset,
                "stream",
                "The stream has more filters than the limit."
            );
            return false;
        }

        for (var i = 0; i < filters.Count; i++)
        {
            var name = filters[i].AsName() ?? "";
            var options = i < parameters.Count ? parameters[i].AsDictionary() : null;
            var output = new BoundedOutput(limits.InflatedBytes);
            switch (Apply(name, decoded.Bytes.Span, new FilterOptions(options, resolve), output))
            {
                case FilterOutcome.Unknown:
                    decoded = decoded with { RemainingFilter = name };
                    return true;
                case FilterOutcome.Failed:
                    error = new PdfReadError(
                        stream.Offset,
                        "stream",
                        $"The data does not fit its filter {name}."
                    );
                    return false;
                case FilterOutcome.TooLarge:
                    error = new PdfReadError(
                        stream.Offset,
                        "stream",
                        "The data becomes larger than the limit."
                    );
                    return false;
                case FilterOutcome.Damaged:
                    decoded = decoded with { IsDamaged = true };
                    break;
            }

            decoded = decoded with { Bytes = output.Written };
        }

        return true;
    }

    private static List<PdfObject> Listed(PdfObject value, Func<PdfObject, PdfObject> resolve) =>
        value switch
        {
            PdfNull => [],
            PdfArray array => [.. array.Items.Take(64).Select(resolve)],
            _ => [value],
        };

    private static FilterOutcome Apply(
        string name,
        ReadOnlySpan<byte> data,
        FilterOptions options,
        BoundedOutput output
    ) =>
        name switch
        {
            "FlateDecode" or "Fl" => WithPredictor(FlateFilter.Decode, data, options, output),
            "LZWDecode" or "LZW" => WithPredictor(
                (input, raw) =>
                    LzwFilter.Decode(input, options.Integer("EarlyChange", 1) != 0, raw),
                data,
                options,
                output
            ),
            "ASCIIHexDecode" or "AHx" => AsciiHexFilter.Decode(data, output),
            "ASCII85Decode" or "A85" => Ascii85Filter.Decode(data, output),
            "RunLengthDecode" or "RL" => RunLengthFilter.Decode(data, output),
            "Crypt" when options.Name("Name", "Identity") is "Identity" => output.Write(data)
                ? FilterOutcome.Whole
                : FilterOutcome.TooLarge,
            _ => FilterOutcome.Unknown,
        };

    private delegate FilterOutcome Decoder(ReadOnlySpan<byte> data, BoundedOutput output);

    private static FilterOutcome WithPredictor(
        Decoder decode,
        ReadOnlySpan<byte> data,
        FilterOptions options,
        BoundedOutput output
    )
    {
        if (options.Integer("Predictor", 1) <= 1)
        {
            return decode(data, output);
        }

        var raw = new BoundedOutput(output.Limit);
        var first = decode(data, raw);
        if (first is not (FilterOutcome.Whole or FilterOutcome.Damaged))
        {
            return first;
        }

        var second = Predictor.Undo(raw.Written.Span, options, output);
        return second == FilterOutcome.Whole ? first : second;
    }
}
