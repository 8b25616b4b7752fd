using System.Numerics;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>The path under construction, in points on the page: its box when it is filled, its pieces when it is drawn.</summary>
internal sealed class PaintedPath
{
    private const int MostPieces = 4_000;
    private const float LongestPiece = 4;

    private readonly List<(Vector2 From, Vector2 To)> lines = [];
    private Vector2 at;
    private Vector2 start;

    /// <summary>More lines than a look has, or one whose operands are no numbers.</summary>
    public bool IsTooMuch { get; private set; }

    public void Follow(ContentOperation operation, Matrix3x2 place)
    {
        if (
            operation.Word
            is not ("m" or "l" or "c" or "v" or "y" or "re" or "h" or "s" or "b" or "b*")
        )
        {
            return;
        }

        var numbers = operation
            .Operands.Select(one => (float)(one.AsNumber() ?? float.NaN))
            .ToArray();
        IsTooMuch |= numbers.Any(number => !float.IsFinite(number)) || lines.Count > MostPieces;
        Vector2 Point(int index) =>
            Vector2.Transform(new Vector2(numbers[index], numbers[index + 1]), place);
        switch (operation.Word, numbers.Length)
        {
            case ("m", 2):
                at = start = Point(0);
                break;
            case ("re", 4):
                var (corner, wide, high) = (
                    new Vector2(numbers[0], numbers[1]),
                    new Vector2(numbers[2], 0),
                    new Vector2(0, numbers[3])
                );
                at = start = Vector2.Transform(corner, place);
                Line(Vector2.Transform(corner + wide, place));
                Line(Vector2.Transform(corner + wide + high, place));
                Line(Vector2.Transform(corner + high, place));
                Line(start);
                break;
            case ("h" or "s" or "b" or "b*", _):
                Line(start);
                break;
            case ("l" or "c" or "v" or "y", >= 2):
                for (var i = 0; i + 1 < numbers.Length; i += 2)
                {
                    Line(Point(i));
                }

                break;
            default:
                IsTooMuch = true;
                break;
        }
    }

    public void Clear() => lines.Clear();

    public double Length => lines.Sum(line => (double)Vector2.Distance(line.From, line.To));

    /// <summary>The box around all of it; none for an empty path.</summary>
    public IEnumerable<PdfRectangle> Box()
    {
        if (lines.Count > 0)
        {
            var points = lines.SelectMany(line => new[] { line.From, line.To }).ToList();
            yield return new PdfRectangle(
                points.Min(point => point.X),
                points.Min(point => point.Y),
                points.Max(point => point.X),
                points.Max(point => point.Y)
            );
        }
    }

    /// <summary>Boxes along the lines, as wide as the pen.</summary>
    public IEnumerable<PdfRectangle> Pieces(float width)
    {
        foreach (var (from, to) in lines)
        {
            var count = Math.Clamp((int)(Vector2.Distance(from, to) / LongestPiece), 1, 200);
            for (var i = 0; i < count; i++)
            {
                var (one, other) = (
                    Vector2.Lerp(from, to, (float)i / count),
                    Vector2.Lerp(from, to, (i + 1f) / count)
                );
                yield return new PdfRectangle(
                    Math.Min(one.X, other.X) - (width / 2),
                    Math.Min(one.Y, other.Y) - (width / 2),
                    Math.Max(one.X, other.X) + (width / 2),
                    Math.Max(one.Y, other.Y) + (width / 2)
                );
            }
        }
    }

    private void Line(Vector2 to)
    {
        if (lines.Count <= MostPieces)
        {
            lines.Add((at, to));
        }

        at = to;
    }
}
