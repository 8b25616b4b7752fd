using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>What a form XObject shows, such as the appearance of a field: its lines and the places of its pictures.</summary>
/// <param name="Lines">Top to bottom.</param>
/// <param name="Pictures">In the form's own measures, or in points on the page.</param>
public sealed record DrawnForm(IReadOnlyList<PageLine> Lines, IReadOnlyList<PdfRectangle> Pictures)
{
    private const double Straight = 1;

    /// <summary>False where there was more than is read.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>The turns of its letters in whole quarters against the clock; null among them for letters that are mirrored, slanting or far out of proportion.</summary>
    public IReadOnlyCollection<int?> Quarters { get; private init; } = [];

    /// <summary>Two letters are printed one over the other, or a glyph says not what it stands for.</summary>
    public bool HasUnreadable { get; private init; }

    /// <param name="revision">The state of the file the form is read from.</param>
    /// <param name="form">The form.</param>
    /// <param name="resources">Used where the form names none of its own; those of the interactive form, for a field.</param>
    public static DrawnForm Read(PdfRevision revision, PdfStream form, PdfDictionary resources) =>
        Read(revision, form, resources, Matrix.Identity);

    /// <summary>As it is seen in the rectangle of an annotation (12.5.5), in points on the unrotated page.</summary>
    public static DrawnForm Read(
        PdfRevision revision,
        PdfStream form,
        PdfDictionary resources,
        PdfRectangle rectangle
    ) =>
        Read(
            revision,
            form,
            resources,
            AnnotationLook.WholePlace(form, rectangle, revision) ?? Matrix.Identity
        );

    /// <summary>From the form's own measures to the page; null for a form without a box.</summary>
    public static Matrix3x2? PlaceOf(
        PdfRevision revision,
        PdfStream form,
        PdfRectangle rectangle
    ) =>
        AnnotationLook.WholePlace(form, rectangle, revision) is { } place
            ? place.ToMatrix3x2()
            : null;

    /// <summary>/Matrix (8.10.2).</summary>
    public static Matrix3x2 MatrixOf(PdfRevision revision, PdfStream form) =>
        Matrix.Of(form, revision).ToMatrix3x2();

    private static DrawnForm Read(
        PdfRevision revision,
        PdfStream form,
        PdfDictionary resources,
        Matrix place
    )
    {
        var reader = new ContentReader(revision);
        var glyphs = reader.Read(form, resources, place);
        return new DrawnForm(PageLine.From(glyphs), reader.Pictures)
        {
            IsWhole = !reader.WasCut,
            HasUnreadable =
                OverprintedText.IsIn(glyphs) || glyphs.Any(glyph => glyph.Text.Length == 0),
            Quarters = glyphs
                .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text))
                .Select(Quarter)
                .ToHashSet(),
        };
    }

    private static int? Quarter(PlacedGlyph glyph) =>
        glyph.Turn is { } turn && Math.Abs(turn - (90 * Math.Round(turn / 90))) <= Straight
            ? (((int)Math.Round(turn / 90)) + 4) % 4
            : null;
}
