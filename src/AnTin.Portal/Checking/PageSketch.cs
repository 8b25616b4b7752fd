using System.Globalization;
using AnTin.Signatures.Reports.Pages;

namespace AnTin.Portal.Checking;

/// <summary>One of the two pages of a comparison, as the answer draws it: text at its place, changed places framed.</summary>
/// <param name="Page">Null where this state has no such page.</param>
/// <param name="Lines">The comparison.</param>
/// <param name="IsBefore">The page as it was signed.</param>
/// <param name="Length">This state of the document is the first so many bytes of the file.</param>
public sealed record PageSketch(
    PageView? Page,
    IReadOnlyList<LinePair> Lines,
    bool IsBefore,
    long Length
)
{
    private bool IsTurned => Page?.Rotate is 90 or 270;

    public double ShownWidth => IsTurned ? Page!.Height : Page?.Width ?? 0;

    public double ShownHeight => IsTurned ? Page!.Width : Page?.Height ?? 0;

    /// <summary>Places of changed objects, and of lines that are not as they were or will be.</summary>
    public IReadOnlyList<BoxView> Marked { get; } =
        Page is null
            ? []
            :
            [
                .. Page.Boxes,
                .. Lines
                    .Where(pair => pair.Change != LineChange.Same)
                    .Select(pair => IsBefore ? pair.Before : pair.After)
                    .OfType<LineView>()
                    .Where(line => !Page.Boxes.Any(box => Holds(box, line)))
                    .Select(line => new BoxView(
                        line.Left,
                        line.Bottom - 2,
                        line.Width,
                        line.Height
                    )),
            ];

    /// <summary>The text of the page; what differs comes last, on white, because it may lie over other text.</summary>
    public IEnumerable<(LineView Line, bool IsOver)> Drawn
    {
        get
        {
            var over = Lines
                .Where(pair => pair.Change != LineChange.Same)
                .Select(pair => IsBefore ? pair.Before : pair.After)
                .OfType<LineView>()
                .ToHashSet();
            return (Page?.Lines ?? [])
                .OrderBy(over.Contains)
                .Select(line => (line, over.Contains(line)));
        }
    }

    /// <summary>The same for the script that draws the true page: four figures for each box.</summary>
    public string BoxList =>
        string.Join(
            ' ',
            Marked.Select(box =>
                $"{Figure(box.Left)},{Figure(box.Bottom)},{Figure(box.Width)},{Figure(box.Height)}"
            )
        );

    /// <summary>Turns the unrotated page, already upside down, the way it is shown.</summary>
    public string Turn =>
        Page?.Rotate switch
        {
            90 => $"translate({Figure(Page.Height)} 0) rotate(90)",
            180 => $"translate({Figure(Page.Width)} {Figure(Page.Height)}) rotate(180)",
            270 => $"translate(0 {Figure(Page.Width)}) rotate(270)",
            _ => "",
        };

    private static bool Holds(BoxView box, LineView line) =>
        line.Left >= box.Left
        && line.Bottom >= box.Bottom - 2
        && line.Left + line.Width <= box.Left + box.Width
        && line.Bottom + line.Height <= box.Bottom + box.Height + 2;

    /// <summary>A measure as SVG and scripts read it.</summary>
    public static string Figure(double value) =>
        (double.IsFinite(value) ? Math.Clamp(value, -100_000, 100_000) : 0).ToString(
            "0.##",
            CultureInfo.InvariantCulture
        );
}
