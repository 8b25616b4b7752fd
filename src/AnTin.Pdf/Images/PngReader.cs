using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Images;

/// <summary>
/// Reads PNG pictures of signatures and seals (ISO/IEC 15948): all colour types with eight bits a sample, without
/// interlacing. The picture's own size bounds the memory; a picture of more pixels than <see cref="MostPixels"/> is
/// refused before anything is unpacked.
/// </summary>
public static class PngReader
{
    /// <summary>A signature of 30 cm at 300 dpi has fewer.</summary>
    public const int MostPixels = 16_000_000;

    /// <summary>Reads a whole picture; never throws, whatever the bytes. The error names the chunk.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out PngPicture? picture,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        picture = null;
        if (!PngChunks.TryRead(bytes, out var chunks, out error))
        {
            return false;
        }

        var header = chunks.Header.Span;
        var (width, height) = (
            BinaryPrimitives.ReadUInt32BigEndian(header),
            BinaryPrimitives.ReadUInt32BigEndian(header[4..])
        );
        if (Refusal(header, width, height) is { } reason)
        {
            error = new PdfReadError(16, "IHDR", reason);
            return false;
        }

        var samples = SamplesOf(header[9]);
        var rowBytes = (int)width * samples;
        var raw = new BoundedOutput((rowBytes + 1) * (int)height);
        var rows = new BoundedOutput(rowBytes * (int)height);
        if (
            FlateFilter.Decode(chunks.Data.Span, raw)
                is not (FilterOutcome.Whole or FilterOutcome.Damaged)
            || Predictor.UndoPng(raw.Written.Span, samples, rowBytes, rows) != FilterOutcome.Whole
            || rows.Length != rowBytes * (int)height
        )
        {
            error = new PdfReadError(0, "IDAT", "The picture's data does not fit its size.");
            return false;
        }

        picture = PngSamples.Separate(
            rows.Written.Span,
            (int)width,
            (int)height,
            header[9],
            chunks
        );
        error = picture is null
            ? new PdfReadError(0, "PLTE", "A pixel names a colour outside the palette.")
            : null;
        return picture is not null;
    }

    private static string? Refusal(ReadOnlySpan<byte> header, uint width, uint height)
    {
        if (width == 0 || height == 0 || (ulong)width * height > MostPixels)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The size of {width} by {height} pixels is not read."
            );
        }

        if (header[8] != 8 || SamplesOf(header[9]) == 0)
        {
            return "Only pictures with eight bits a sample are read.";
        }

        return header[12] == 0 ? null : "Interlaced pictures are not read.";
    }

    private static int SamplesOf(byte colourType) =>
        colourType switch
        {
            0 or 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 0,
        };
}
