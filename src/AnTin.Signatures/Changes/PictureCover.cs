using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Which parts of a picture hide what lies below, in the unit square it fills (ISO 32000-2 §8.9.5). Seals and handwriting
/// with transparency hide little; white parts of them, or a mask that is opaque nearly everywhere, do.
/// </summary>
internal static class PictureCover
{
    private const int Cells = 48;
    private const int MostSamples = 16 << 20;
    private const double NearlyAll = 0.85;
    private const double MostOfACell = 0.6;
    private const int SamplesOfOneOperator = 32;
    private const int Opaque = 128;
    private const int Paper = 191;

    private static readonly PdfRectangle[] All = [new(0, 0, 1, 1)];

    public static IEnumerable<PdfRectangle> Of(PdfStream picture, Tone fill, PdfRevision revision)
    {
        if (revision.Resolve(picture.Dictionary["ImageMask"]).Equals(PdfBoolean.True))
        {
            return
                fill == Tone.Dark && InkOfStencil(picture, revision) is { } part && part < NearlyAll
                ? []
                : All;
        }

        return
            revision.Resolve(picture.Dictionary["SMask"]) is PdfStream mask
            && Samples(mask, 1, revision) is { } alpha
            ? OfMask(picture, alpha, revision)
            : All;
    }

    /// <summary>The work of one picture, counted in operators.</summary>
    public static long Cost(PdfStream picture, PdfRevision revision)
    {
        var mask = revision.Resolve(picture.Dictionary["SMask"]) as PdfStream ?? picture;
        return 1000 + ((Samples(picture) + Samples(mask)) / SamplesOfOneOperator);

        long Samples(PdfStream one) =>
            Math.Min(
                MostSamples,
                (long)Size(one, "Width", revision) * Size(one, "Height", revision)
            );
    }

    private static IEnumerable<PdfRectangle> OfMask(
        PdfStream picture,
        Grid alpha,
        PdfRevision revision
    )
    {
        if (
            alpha.Bytes.Span.ToArray().Count(one => one >= Opaque)
            > NearlyAll * alpha.Width * alpha.Height
        )
        {
            return All;
        }

        var colours = Samples(picture, 3, revision) ?? Samples(picture, 1, revision);
        var cells = new List<PdfRectangle>();
        for (var row = 0; row < Cells; row++)
        {
            for (var column = 0; column < Cells; column++)
            {
                if (HidesCell(alpha, colours, column, row))
                {
                    cells.Add(
                        new PdfRectangle(
                            (double)column / Cells,
                            1 - ((row + 1.0) / Cells),
                            (column + 1.0) / Cells,
                            1 - ((double)row / Cells)
                        )
                    );
                }
            }
        }

        return cells;
    }

    /// <summary>Most of it is opaque and of the colour of paper, or of none that is known here.</summary>
    private static bool HidesCell(Grid alpha, Grid? colours, int column, int row)
    {
        var (from, to) = (
            column * alpha.Width / Cells,
            Math.Max(1 + (column * alpha.Width / Cells), (column + 1) * alpha.Width / Cells)
        );
        var (top, end) = (
            row * alpha.Height / Cells,
            Math.Max(1 + (row * alpha.Height / Cells), (row + 1) * alpha.Height / Cells)
        );
        var (hidden, all) = (0, 0);
        for (var y = top; y < end; y++)
        {
            for (var x = from; x < to; x++, all++)
            {
                if (
                    alpha.At(x, y, 0) >= Opaque
                    && (
                        colours is null
                        || colours.Lightness(
                            x * colours.Width / alpha.Width,
                            y * colours.Height / alpha.Height
                        ) >= Paper
                    )
                )
                {
                    hidden++;
                }
            }
        }

        return hidden > MostOfACell * all;
    }

    /// <summary>The part of a stencil that is painted; null where it is not read here.</summary>
    private static double? InkOfStencil(PdfStream picture, PdfRevision revision)
    {
        var (width, height) = (Size(picture, "Width", revision), Size(picture, "Height", revision));
        if (
            width is 0
            || height is 0
            || !revision.Resolve(picture.Dictionary["Decode"]).IsNull
            || !revision.TryDecode(picture, out var decoded, out _)
            || decoded.RemainingFilter is not null
            || decoded.Bytes.Length < (width + 7) / 8 * height
            || decoded.Bytes.Length > MostSamples
        )
        {
            return null;
        }

        var zeros = 0L;
        var row = (int)((width + 7) / 8);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                zeros +=
                    (decoded.Bytes.Span[(y * row) + (x / 8)] >> (7 - (x % 8)) & 1) == 0 ? 1 : 0;
            }
        }

        return (double)zeros / (width * height);
    }

    /// <summary>Samples of 8 bits, grey or red, green and blue; null for anything else.</summary>
    private static Grid? Samples(PdfStream picture, int components, PdfRevision revision)
    {
        var (width, height) = (Size(picture, "Width", revision), Size(picture, "Height", revision));
        return
            width > 0
            && height > 0
            && (long)width * height * components <= MostSamples
            && revision.Resolve(picture.Dictionary["BitsPerComponent"]).AsInteger() is 8
            && revision
                .Resolve(picture.Dictionary["ColorSpace"])
                .IsName(components == 3 ? "DeviceRGB" : "DeviceGray")
            && revision.Resolve(picture.Dictionary["Decode"]).IsNull
            && revision.Resolve(picture.Dictionary["Matte"]).IsNull
            && revision.TryDecode(picture, out var decoded, out _)
            && decoded.RemainingFilter is null
            && decoded.Bytes.Length >= width * height * components
            ? new Grid(width, height, components, decoded.Bytes)
            : null;
    }

    private static int Size(PdfStream picture, string key, PdfRevision revision) =>
        (int)Math.Clamp(revision.Resolve(picture.Dictionary[key]).AsInteger() ?? 0, 0, 1 << 15);

    private sealed record Grid(int Width, int Height, int Components, ReadOnlyMemory<byte> Bytes)
    {
        public int At(int x, int y, int component) =>
            Bytes.Span[(((y * Width) + x) * Components) + component];

        public int Lightness(int x, int y) =>
            Components == 1
                ? At(x, y, 0)
                : ((30 * At(x, y, 0)) + (59 * At(x, y, 1)) + (11 * At(x, y, 2))) / 100;
    }
}
