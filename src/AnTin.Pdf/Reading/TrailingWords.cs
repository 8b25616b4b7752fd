using System.Buffers;

namespace AnTin.Pdf.Reading;

/// <summary>
/// What follows the last <c>%%EOF</c>, however many blanks come first: programs look for the end of a file at different
/// distances, and repair it where they do not find it.
/// </summary>
internal static class TrailingWords
{
    private const int Step = 1 << 16;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f\0"u8);

    public static bool Follow(PdfSource source, long offset)
    {
        for (var at = offset; at < source.Length; at += Step)
        {
            if (source.Read(at, Step).Span.ContainsAnyExcept(Blanks))
            {
                return true;
            }
        }

        return false;
    }
}
