using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>What a form XObject shows, such as the appearance of a field: its lines and the places of its pictures.</summary>
/// <param name="Lines">Top to bottom.</param>
/// <param name="Pictures">In the form's own measures.</param>
public sealed record DrawnForm(IReadOnlyList<PageLine> Lines, IReadOnlyList<PdfRectangle> Pictures)
{
    /// <param name="revision">The state of the file the form is read from.</param>
    /// <param name="form">The form.</param>
    /// <param name="resources">Used where the form names none of its own; those of the interactive form, for a field.</param>
    public static DrawnForm Read(PdfRevision revision, PdfStream form, PdfDictionary resources)
    {
        var reader = new ContentReader(revision);
        var glyphs = reader.Read(form, resources);
        return new DrawnForm(PageLine.From(glyphs), reader.Pictures);
    }
}
