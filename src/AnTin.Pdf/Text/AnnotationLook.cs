using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>What an annotation shows on a screen.</summary>
/// <param name="Form">The stream of its normal appearance.</param>
/// <param name="Place">From the coordinates of the form, its own matrix applied, to the page.</param>
internal sealed record AnnotationLook(PdfStream Form, Matrix Place)
{
    private const long Hidden = 2;
    private const long NoView = 32;

    /// <summary>Null for an annotation that shows nothing.</summary>
    public static AnnotationLook? Find(PdfDictionary annotation, PdfRevision revision)
    {
        var flags = revision.Resolve(annotation["F"]).AsInteger() ?? 0;
        var look = revision.Resolve(
            revision.Dictionary(annotation["AP"])?["N"] ?? PdfNull.Instance
        );
        if (look is PdfDictionary states)
        {
            look = revision.Resolve(states[revision.Resolve(annotation["AS"]).AsName() ?? "Off"]);
        }

        return
            (flags & (Hidden | NoView)) == 0
            && look is PdfStream form
            && PdfRectangle.From(revision.Array(annotation["Rect"]), revision.Resolve)
                is { IsEmpty: false } place
            && PdfRectangle.From(revision.Array(form.Dictionary["BBox"]), revision.Resolve)
                is { IsEmpty: false } box
            ? new AnnotationLook(form, Fit(Matrix.Of(form, revision), box, place))
            : null;
    }

    /// <summary>From the content of the form to the page, its own matrix applied; null where box or place is empty.</summary>
    public static Matrix? WholePlace(PdfStream form, PdfRectangle place, PdfRevision revision)
    {
        var own = Matrix.Of(form, revision);
        return
            !place.IsEmpty
            && PdfRectangle.From(revision.Array(form.Dictionary["BBox"]), revision.Resolve)
                is { IsEmpty: false } box
            ? own.Then(Fit(own, box, place))
            : null;
    }

    /// <summary>12.5.5, algorithm 8.1: the box, turned by the form's matrix, is made to fill the rectangle.</summary>
    private static Matrix Fit(Matrix own, PdfRectangle box, PdfRectangle place)
    {
        (double X, double Y)[] corners =
        [
            own.Apply(box.Left, box.Bottom),
            own.Apply(box.Left, box.Top),
            own.Apply(box.Right, box.Bottom),
            own.Apply(box.Right, box.Top),
        ];
        var (left, bottom) = (corners.Min(c => c.X), corners.Min(c => c.Y));
        var (width, height) = (corners.Max(c => c.X) - left, corners.Max(c => c.Y) - bottom);
        var (x, y) = (width > 0 ? place.Width / width : 1, height > 0 ? place.Height / height : 1);
        return new Matrix(x, 0, 0, y, place.Left - (left * x), place.Bottom - (bottom * y));
    }
}
