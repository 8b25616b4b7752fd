using System.Globalization;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Reports.Pages;

/// <summary>Reads what is needed of a page to show it beside another state of itself.</summary>
internal static class PageReading
{
    /// <summary>A page of print has about sixty; each is compared with each of the other page.</summary>
    private const int MostLines = 400;
    private const int LongestLine = 400;
    private const int MostBoxes = 40;

    public static PageView Read(
        PdfRevision revision,
        PdfPage page,
        IReadOnlyList<ChangeReport> changes
    )
    {
        var frame = page.CropBox.IsEmpty ? page.MediaBox : page.CropBox;
        var lines = PageText.ShownLines(revision, page).SelectMany(line => line.Parts()).ToArray();
        return new PageView(
            page.Index + 1,
            frame.Width,
            frame.Height,
            page.Rotate,
            [.. lines.Take(MostLines).Select(line => View(line, frame))],
            Boxes(revision, changes, frame),
            lines.Length > MostLines
        );
    }

    private static LineView View(LinePart part, PdfRectangle frame) =>
        new(
            part.Text.Length <= LongestLine ? part.Text : part.Text[..LongestLine] + "…",
            part.Area.Left - frame.Left,
            part.Area.Bottom - frame.Bottom,
            part.Area.Width,
            part.Area.Height
        );

    private static List<BoxView> Boxes(
        PdfRevision revision,
        IReadOnlyList<ChangeReport> changes,
        PdfRectangle frame
    )
    {
        var boxes = new List<BoxView>();
        foreach (var change in changes.Take(MostBoxes))
        {
            if (
                Number(change.Object) is { } number
                && revision.Load(number) is PdfDictionary holder
                && revision.Resolve(holder["Rect"]) is PdfArray corners
                && PdfRectangle.From(corners, revision.Resolve) is { IsEmpty: false } place
            )
            {
                boxes.Add(
                    new BoxView(
                        place.Left - frame.Left,
                        place.Bottom - frame.Bottom,
                        place.Width,
                        place.Height
                    )
                );
            }
        }

        return boxes;
    }

    /// <summary>The number of an object named <c>12 0 R</c>.</summary>
    private static int? Number(string name) =>
        name.EndsWith(" R", StringComparison.Ordinal)
        && int.TryParse(
            name.AsSpan(0, Math.Max(0, name.IndexOf(' ', StringComparison.Ordinal))),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
