using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Follows the paths of a look and tells those that only go along the edges of its box: the background, the border with its
/// bevels, in a comb (ISO 32000-2 §12.7.5.3) the lines between the cells, and around a button the ring.
/// </summary>
internal sealed class BorderPath
{
    private const float WidestBorder = 4;
    private const float LargestPart = 0.2f;
    private const int MostStates = 64;

    /// <summary>Of the box: a rectangle or a disc along the edges takes more, however wide the border; a frame of discs less.</summary>
    private const float LeastRectangle = 0.33f;

    private const float LeastDisc = 0.55f;

    private const int SamplesOfCurve = 8;

    private readonly PdfRectangle box;
    private readonly float margin;
    private readonly bool isComb;
    private readonly bool isRound;
    private readonly Stack<(Matrix3x2 Place, float Width)> states = new();
    private Matrix3x2 place = Matrix3x2.Identity;
    private float width = 1;
    private Vector2 at;
    private Vector2 start;
    private bool isBorder = true;
    private bool isRing = true;
    private bool hasOpenParts;
    private int lines;
    private float area;

    private BorderPath(PdfRectangle box, bool isComb, bool isRound)
    {
        this.box = box;
        this.isComb = isComb;
        this.isRound = isRound;
        margin = Math.Min(WidestBorder, LargestPart * (float)Math.Min(box.Width, box.Height));
    }

    /// <summary>The path as it stands is the box or the inside of its border; clipping by any other would cut letters off.</summary>
    public bool IsInsideOfBorder =>
        isBorder
            ? !hasOpenParts && lines <= 4 && Part >= LeastRectangle
            : isRound && isRing && !hasOpenParts && Part >= LeastDisc;

    /// <summary>The path as it stands encloses no more than one side of a bevelled border does.</summary>
    public bool IsBevel => isBorder && Part < LeastRectangle;

    /// <summary>What the path encloses, in the measures of the form; what it goes around in both ways counts as nothing.</summary>
    public float Area => Math.Abs(area + Cross(at, start)) / 2;

    /// <summary>Of the pen, in the measures of the form.</summary>
    public float PenWidth => width;

    private float Part => Area / (float)(box.Width * box.Height);

    public static BorderPath Of(
        PdfStream form,
        PdfRevision revision,
        bool isComb,
        bool isRound = false
    ) =>
        new(
            PdfRectangle.From(revision.Array(form.Dictionary["BBox"]), revision.Resolve) ?? default,
            isComb,
            isRound
        );

    /// <summary>Whether the path that is painted now went along the edges alone; the next begins.</summary>
    public bool TakePath()
    {
        var border = (isBorder || (isRound && isRing)) && width <= 2 * margin;
        Clear();
        return border;
    }

    public void Follow(ContentOperation operation)
    {
        var numbers = operation
            .Operands.Select(one => (float)(one.AsNumber() ?? double.NaN))
            .ToArray();
        switch (operation.Word, numbers)
        {
            case ("q", _) when states.Count < MostStates:
                states.Push((place, width));
                break;
            case ("Q", _) when states.TryPop(out var before):
                (place, width) = before;
                break;
            case ("cm", [var a, var b, var c, var d, var e, var f]):
                place = new Matrix3x2(a, b, c, d, e, f) * place;
                break;
            case ("w", [var wide]):
                width =
                    wide
                    * Math.Max(
                        new Vector2(place.M11, place.M12).Length(),
                        new Vector2(place.M21, place.M22).Length()
                    );
                break;
            case ("m", [var x, var y]):
                Begin(Placed(x, y));
                break;
            case ("l", [var x, var y]):
                Line(Placed(x, y));
                break;
            case ("re", [var x, var y, var wide, var high]):
                Begin(Placed(x, y));
                Line(Placed(x + wide, y));
                Line(Placed(x + wide, y + high));
                Line(Placed(x, y + high));
                Line(start);
                break;
            case ("c", [var x1, var y1, var x2, var y2, var x, var y]):
                Curve(Placed(x1, y1), Placed(x2, y2), Placed(x, y));
                break;
            case ("v", [var x2, var y2, var x, var y]):
                Curve(at, Placed(x2, y2), Placed(x, y));
                break;
            case ("y", [var x1, var y1, var x, var y]):
                Curve(Placed(x1, y1), Placed(x, y), Placed(x, y));
                break;
            case ("h" or "s", _):
                Line(start);
                break;
            case ("f" or "F" or "f*" or "B" or "B*" or "b" or "b*", _):
                Line(start);
                isBorder &= !hasOpenParts;
                isRing &= !hasOpenParts;
                break;
            case ("n", _):
                Clear();
                break;
            case ("m" or "l" or "re" or "c" or "v" or "y" or "cm" or "w", _):
                isBorder = isRing = false;
                break;
        }
    }

    private void Clear()
    {
        isBorder = isRing = true;
        hasOpenParts = false;
        lines = 0;
        area = 0;
        at = start;
    }

    private void Begin(Vector2 from)
    {
        hasOpenParts |= at != start;
        at = start = from;
    }

    private Vector2 Placed(float x, float y) => Vector2.Transform(new Vector2(x, y), place);

    private void Line(Vector2 to)
    {
        isBorder &= IsAlong(at, to) || (isComb && IsBetweenCells(at, to));
        if (Vector2.Distance(at, to) > margin / 40)
        {
            isRing = false;
            Go(to);
        }
        else
        {
            isRing &= IsOnRing(to);
            at = to;
        }
    }

    private void Curve(Vector2 one, Vector2 other, Vector2 to)
    {
        isBorder = false;
        var from = at;
        for (var i = 1; i <= SamplesOfCurve; i++)
        {
            var part = (float)i / SamplesOfCurve;
            var (near, middle, far) = (
                Vector2.Lerp(from, one, part),
                Vector2.Lerp(one, other, part),
                Vector2.Lerp(other, to, part)
            );
            Go(
                Vector2.Lerp(
                    Vector2.Lerp(near, middle, part),
                    Vector2.Lerp(middle, far, part),
                    part
                )
            );
            isRing &= IsOnRing(at);
        }
    }

    private void Go(Vector2 to)
    {
        lines++;
        area += Cross(at, to);
        at = to;
    }

    private static float Cross(Vector2 one, Vector2 other) => (one.X * other.Y) - (one.Y * other.X);

    /// <summary>Near the ellipse that fills the box, or the circle that fits it.</summary>
    private bool IsOnRing(Vector2 point)
    {
        var (across, up) = ((float)box.Width / 2, (float)box.Height / 2);
        var away = point - new Vector2((float)box.Left + across, (float)box.Bottom + up);
        return IsOnUnitRing(away / new Vector2(across, up))
            || IsOnUnitRing(away / Math.Min(across, up));
    }

    private static bool IsOnUnitRing(Vector2 point) => point.Length() is > 0.65f and < 1.05f;

    private bool IsAlong(Vector2 one, Vector2 other) =>
        (IsNear(one.X, box.Left) && IsNear(other.X, box.Left))
        || (IsNear(one.X, box.Right) && IsNear(other.X, box.Right))
        || (IsNear(one.Y, box.Bottom) && IsNear(other.Y, box.Bottom))
        || (IsNear(one.Y, box.Top) && IsNear(other.Y, box.Top));

    private bool IsBetweenCells(Vector2 one, Vector2 other) =>
        Math.Abs(one.X - other.X) < 0.1f
        && IsNear(Math.Min(one.Y, other.Y), box.Bottom)
        && IsNear(Math.Max(one.Y, other.Y), box.Top);

    private bool IsNear(float value, double edge) => Math.Abs(value - edge) <= margin;
}
