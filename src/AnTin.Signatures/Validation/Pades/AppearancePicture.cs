using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Looks at the picture in the appearance of a signature: a seal is red, a hand-written signature blue. Only pictures
/// whose points can be read plainly are judged (8 bits, grey, RGB or a palette of it, with or without a mask).
/// </summary>
internal static class AppearancePicture
{
    private const int Depth = 4;
    private const int Pictures = 8;

    public static PictureColour ColourOf(PdfFormField field, PdfRevision revision)
    {
        var tally = new ColourTally();
        foreach (
            var picture in field.Widgets.SelectMany(widget => Find(widget, revision)).Take(Pictures)
        )
        {
            Count(picture, revision, tally);
        }

        return tally.Colour;
    }

    private static List<PdfStream> Find(PdfWidget widget, PdfRevision revision)
    {
        var found = new List<PdfStream>();
        var look = revision.Resolve(
            revision.Dictionary(widget.Dictionary["AP"])?["N"] ?? PdfNull.Instance
        );
        Collect(look, revision, 0, found);
        return found;
    }

    private static void Collect(
        PdfObject look,
        PdfRevision revision,
        int depth,
        List<PdfStream> found
    )
    {
        if (look is not PdfStream form || depth > Depth || found.Count >= Pictures)
        {
            return;
        }

        if (revision.Resolve(form.Dictionary["Subtype"]).AsName() is "Image")
        {
            found.Add(form);
            return;
        }

        var objects = revision.Dictionary(
            revision.Dictionary(form.Dictionary["Resources"])?["XObject"] ?? PdfNull.Instance
        );
        foreach (var (_, value) in objects?.Entries ?? [])
        {
            Collect(revision.Resolve(value), revision, depth + 1, found);
        }
    }

    private static void Count(PdfStream picture, PdfRevision revision, ColourTally tally)
    {
        if (Points.Read(picture, revision) is not { } points)
        {
            return;
        }

        for (var i = 0; i < points.Count; i += ColourTally.Step(points.Count))
        {
            var (r, g, b, alpha) = points[i];
            tally.Add(r, g, b, alpha);
        }
    }

    /// <summary>The points of a picture, colour and opacity in 0 to 255.</summary>
    private sealed class Points
    {
        private ReadOnlyMemory<byte> data;
        private ReadOnlyMemory<byte> mask;
        private ReadOnlyMemory<byte> palette;
        private int channels;

        public int Count { get; private set; }

        public (int R, int G, int B, int Alpha) this[int index]
        {
            get
            {
                var alpha = index < mask.Length ? mask.Span[index] : 255;
                var at = index * channels;
                if (palette.IsEmpty)
                {
                    var point = data.Span[at..];
                    return channels == 1
                        ? (point[0], point[0], point[0], alpha)
                        : (point[0], point[1], point[2], alpha);
                }

                var entry = data.Span[at] * 3;
                return entry + 3 > palette.Length
                    ? (0, 0, 0, alpha)
                    : (
                        palette.Span[entry],
                        palette.Span[entry + 1],
                        palette.Span[entry + 2],
                        alpha
                    );
            }
        }

        public static Points? Read(PdfStream picture, PdfRevision revision)
        {
            var dictionary = picture.Dictionary;
            if (
                revision.Resolve(dictionary["BitsPerComponent"]).AsInteger() != 8
                || !revision.TryDecode(picture, out var decoded, out _)
                || decoded.RemainingFilter is not null
            )
            {
                return null;
            }

            var points = new Points { data = decoded.Bytes, channels = 1 };
            var space = revision.Resolve(dictionary["ColorSpace"]);
            if (!points.Use(space, revision))
            {
                return null;
            }

            points.Count = decoded.Bytes.Length / points.channels;
            if (
                revision.Resolve(dictionary["SMask"]) is PdfStream soft
                && revision.Resolve(soft.Dictionary["BitsPerComponent"]).AsInteger() == 8
                && revision.TryDecode(soft, out var opacity, out _)
                && opacity.RemainingFilter is null
            )
            {
                points.mask = opacity.Bytes;
            }

            return points;
        }

        private bool Use(PdfObject space, PdfRevision revision)
        {
            switch (space)
            {
                case PdfName { Value: "DeviceGray" or "CalGray" }:
                    channels = 1;
                    return true;
                case PdfName { Value: "DeviceRGB" or "CalRGB" }:
                    channels = 3;
                    return true;
                case PdfArray { Count: >= 2 } array
                    when revision.Resolve(array[0]).AsName() is "ICCBased":
                    channels = (int)(revision.Dictionary(array[1])?["N"].AsInteger() ?? 0);
                    return channels is 1 or 3;
                case PdfArray { Count: >= 1 } array
                    when revision.Resolve(array[0]).AsName() is "CalRGB":
                    channels = 3;
                    return true;
                case PdfArray { Count: 4 } array
                    when revision.Resolve(array[0]).AsName() is "Indexed":
                    channels = 1;
                    palette = revision.Resolve(array[3]) switch
                    {
                        PdfString text => text.Bytes,
                        PdfStream stream when revision.TryDecode(stream, out var decoded, out _) =>
                            decoded.Bytes,
                        _ => ReadOnlyMemory<byte>.Empty,
                    };
                    return !palette.IsEmpty;
                default:
                    return false;
            }
        }
    }
}
