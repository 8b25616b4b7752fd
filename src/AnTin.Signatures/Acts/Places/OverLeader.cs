using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Places;

/// <summary>
/// Annex I: the seal covers about one third of the leader's picture, on its left. What counts is the picture as it is
/// drawn, not the field around it.
/// </summary>
internal static class OverLeader
{
    public static SigningResult<PlacedSignature> Find(ActScene scene, ActDrawing drawing)
    {
        foreach (var leader in scene.Earlier.Reverse().Where(one => one.IsByLeader))
        {
            var widget = leader.Field?.Widgets.FirstOrDefault(one =>
                one.PageIndex is not null && !one.Rectangle.IsEmpty
            );
            if (widget is null)
            {
                continue;
            }

            var picture = PictureOf(widget, scene);
            var right = picture.Left + (picture.Width * scene.Settings.SealOverlap);
            return PlacedSignature.On(
                scene.State.Pages[widget.PageIndex!.Value],
                PdfRectangle.At(
                    Math.Max(0, right - drawing.Width),
                    ((picture.Bottom + picture.Top) / 2) - (drawing.Height / 2),
                    drawing.Width,
                    drawing.Height
                )
            );
        }

        return SigningRefusals.PlaceNeeded();
    }

    /// <summary>On the page; the widget's own place where it draws no picture.</summary>
    public static PdfRectangle PictureOf(PdfWidget widget, ActScene scene)
    {
        var place = widget.Rectangle;
        var look = scene.State.Dictionary(widget.Dictionary["AP"]) is { } looks
            ? scene.State.Resolve(looks["N"])
            : PdfNull.Instance;
        if (
            look is not PdfStream form
            || DrawnForm.Read(scene.State, form, PdfDictionary.Empty).Pictures
                is not [{ IsEmpty: false } picture, ..]
            || PdfRectangle.From(scene.State.Array(form.Dictionary["BBox"]), scene.State.Resolve)
                is not { IsEmpty: false } box
        )
        {
            return place;
        }

        var (x, y) = (place.Width / box.Width, place.Height / box.Height);
        return new PdfRectangle(
            place.Left + ((picture.Left - box.Left) * x),
            place.Bottom + ((picture.Bottom - box.Bottom) * y),
            place.Left + ((picture.Right - box.Left) * x),
            place.Bottom + ((picture.Top - box.Bottom) * y)
        );
    }
}
