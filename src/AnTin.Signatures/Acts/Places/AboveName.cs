using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Places;

/// <summary>
/// Decree 30/2020 Annex I: centred between the signer's title and name. The name is looked for in the text, last on the
/// last page that has it: the block of signatures ends a document, whoever is named before.
/// </summary>
internal static class AboveName
{
    /// <summary>A title stands at most this far above the name, in points.</summary>
    private const double HighestTitle = 200;

    /// <summary>Less room than this between title and name is none.</summary>
    private const double LeastRoom = 24;

    /// <summary>What letters reach below their line, times their height.</summary>
    private const double Descender = 0.25;

    public static SigningResult<PlacedSignature> Find(
        ActScene scene,
        string name,
        ActDrawing drawing
    )
    {
        var found = PageText.Find(scene.State, name);
        if (found.Count == 0)
        {
            found = PageText.FindFolded(scene.State, name);
        }

        if (found is not [.., var last])
        {
            return SigningRefusals.NameNotFound(name);
        }

        var page = scene.State.Pages[last.PageIndex];
        var title = TitleAbove(last.Area, PageText.Parts(scene.State, page));
        var bottom = last.Area.Top;
        var room = title is { } above
            ? above.Bottom - (Descender * above.Height) - bottom
            : drawing.Height;
        if (room < LeastRoom)
        {
            room = drawing.Height;
        }

        var scale = Math.Min(1, room / drawing.Height);
        var (width, height) = (drawing.Width * scale, drawing.Height * scale);
        var middle = (last.Area.Left + last.Area.Right) / 2;
        return PlacedSignature.On(
            page,
            PdfRectangle.At(middle - (width / 2), bottom + ((room - height) / 2), width, height)
        );
    }

    private static PdfRectangle? TitleAbove(PdfRectangle name, IReadOnlyList<LinePart> parts)
    {
        var middle = (name.Left + name.Right) / 2;
        return parts
            .Where(part =>
                part.Area.Bottom >= name.Top - 1
                && part.Area.Bottom - name.Top < HighestTitle
                && part.Area.Left <= middle
                && part.Area.Right >= middle
            )
            .OrderBy(part => part.Area.Bottom)
            .Select(part => (PdfRectangle?)part.Area)
            .FirstOrDefault();
    }
}
