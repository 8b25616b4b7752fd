using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Follows the paths of a look and tells those that only go along the edges of its box: the background, the border with its
/// bevels, and in a comb (ISO 32000-2 §12.7.5.3) the lines between the cells.
/// </summary>
internal sealed class BorderPath
{
    private const float WidestBorder = 4;
    private const float LargestPart = 0.2f;
    private const int MostStates = 64;

    private readonly PdfRectangle box;
    private readonly float margin;
    private readonly bool isComb;
    private readonly Stack<(Matrix3x2 Place, float Width)> states = new();
    private Matrix3x2 place = Matrix3x2.Identity;
    private float width = 1;
    private Vector2 at;
    private Vector2 start;
    private bool isBorder = true;

    private BorderPath(PdfRectangle box, bool isComb)
    {
        this.box = box;
        this.isComb = isComb;
        margin = Math.Min(WidestBorder, LargestPart * (float)Math.Min(box.Width, box.Height));
    }

    public static BorderPath Of(PdfStream form, PdfRevision revision, bool isComb) =>
        new(
            PdfRectangle.From(revision.Array(form.Dictionary["BBox"]), revision.Resolve) ?? default,
            isComb
        );

    /// <summary>The path as it stands; clipping by one within the box would cut letters off.</summary>
    public bool IsBorderSoFar => isBorder;

    /// <summary>Whether the path that is painted now went along the edges alone; the next begins.</summary>
    public bool TakePath()
    {
        var border = isBorder && width <= 2 * margin;
        isBorder = true;
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
                at = start = Placed(x, y);
                break;
            case ("l", [var x, var y]):
                Line(Placed(x, y));
                break;
            case ("re", [var x, var y, var wide, var high]):
                at = start = Placed(x, y);
                Line(Placed(x + wide, y));
                Line(Placed(x + wide, y + high));
                Line(Placed(x, y + high));
                Line(start);
                break;
            case ("h" or "s" or "b" or "b*", _):
                Line(start);
                break;
            case ("n", _):
                isBorder = true;
                break;
            case ("m" or "l" or "re" or "c" or "v" or "y" or "cm" or "w", _):
                isBorder = false;
                break;
        }
    }

    private Vector2 Placed(float x, float y) => Vector2.Transform(new Vector2(x, y), place);

    private void Line(Vector2 to)
    {
        isBorder &= IsAlong(at, to) || (isComb && IsBetweenCells(at, to));
        at = to;
    }

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
