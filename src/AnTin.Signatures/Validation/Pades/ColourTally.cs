using AnTin.Pdf.Images;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>Counts the coloured, opaque points of pictures; grey and transparent ones say nothing.</summary>
internal sealed class ColourTally
{
    private const int LeastDifference = 48;
    private const int LeastOpacity = 64;
    private const int Samples = 20_000;

    private int red;
    private int blue;
    private int other;

    /// <summary>The colour that prevails.</summary>
    public PictureColour Colour
    {
        get
        {
            var most = Math.Max(red, Math.Max(blue, other));
            return most == 0 ? PictureColour.None
                : most == red ? PictureColour.Red
                : most == blue ? PictureColour.Blue
                : PictureColour.Other;
        }
    }

    public static PictureColour Of(PngPicture picture)
    {
        var tally = new ColourTally();
        var points = picture.Width * picture.Height;
        for (var i = 0; i < points; i += Step(points))
        {
            var at = i * picture.Components;
            tally.Add(
                picture.Pixels[at],
                picture.Pixels[at + (picture.Components > 1 ? 1 : 0)],
                picture.Pixels[at + (picture.Components > 1 ? 2 : 0)],
                picture.Alpha?[i] ?? 255
            );
        }

        return tally.Colour;
    }

    /// <summary>Every how manieth of so many points is enough to look at.</summary>
    public static int Step(int points) => Math.Max(1, points / Samples);

    public void Add(int r, int g, int b, int alpha)
    {
        var most = Math.Max(r, Math.Max(g, b));
        if (alpha < LeastOpacity || most - Math.Min(r, Math.Min(g, b)) < LeastDifference)
        {
            return;
        }

        _ =
            most == r && r - b >= LeastDifference ? red++
            : most == b && b - r >= LeastDifference ? blue++
            : other++;
    }
}
