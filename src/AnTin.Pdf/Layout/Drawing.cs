using System.Globalization;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Layout;

/// <summary>
/// A content stream in the making (8.2): text, lines, rectangles and pictures, in points from the lower left corner. It
/// becomes a page, or a form XObject such as the appearance of a field.
/// </summary>
public sealed class Drawing(FontSet fonts)
{
    private readonly StringBuilder content = new();
    private readonly SortedSet<FontFace> faces = [];
    private readonly List<PdfReference> pictures = [];

    /// <summary>Draws one line of text from its baseline on.</summary>
    /// <param name="x">Where the first letter begins.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="style">Face and size.</param>
    /// <param name="text">Without line ends.</param>
    /// <param name="stretch">What each space is wider, to fill a line.</param>
    public void Text(double x, double y, TextStyle style, string text, double stretch = 0)
    {
        if (text.Length == 0)
        {
            return;
        }

        faces.Add(style.Face);
        var subset = fonts.Subset(style.Face);
        Add($"BT /{FontSet.ResourceName(style.Face)} {N(style.Size)} Tf {N(x)} {N(y)} Td [<");
        foreach (var rune in TextMeasure.Printable(text).EnumerateRunes())
        {
            Add($"{subset.Use(rune.Value):X4}");
            if (stretch != 0 && rune.Value == ' ')
            {
                Add($">{N(-stretch * 1000 / style.Size)}<");
            }
        }

        content.Append(">] TJ ET\n");
    }

    /// <summary>Draws a straight line; all in points.</summary>
    public void Line(double x1, double y1, double x2, double y2, double width) =>
        Add($"{N(width)} w {N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S\n");

    /// <summary>Draws the outline of a rectangle, the pen on its edge.</summary>
    public void Frame(PdfRectangle area, double width) =>
        Add($"{N(width)} w {Rectangle(area)} re S\n");

    /// <summary>Fills a rectangle with the ink.</summary>
    public void Fill(PdfRectangle area) => Add($"{Rectangle(area)} re f\n");

    /// <summary>Fills many rectangles at once, so that no seam shows between neighbours.</summary>
    public void Fill(IEnumerable<PdfRectangle> areas)
    {
        foreach (var area in areas)
        {
            Add($"{Rectangle(area)} re\n");
        }

        content.Append("f\n");
    }

    /// <summary>Grey of what is drawn next: 0 is black, 1 white.</summary>
    public void Ink(double grey) => Add($"{N(grey)} g {N(grey)} G\n");

    /// <summary>Draws an image XObject into the area.</summary>
    public void Picture(PdfReference picture, PdfRectangle area)
    {
        var place = pictures.IndexOf(picture);
        if (place < 0)
        {
            place = pictures.Count;
            pictures.Add(picture);
        }

        Add(
            $"q {N(area.Width)} 0 0 {N(area.Height)} {N(area.Left)} {N(area.Bottom)} cm /P{place + 1} Do Q\n"
        );
    }

    /// <summary>Begins content that belongs to the element of the structure tree with this mark (14.7.5).</summary>
    public void BeginMarked(string role, int mark) => Add($"/{role} <</MCID {mark}>> BDC\n");

    /// <summary>Begins content that is no part of the text: rules, frames, repeated headings, page numbers.</summary>
    public void BeginArtifact() => content.Append("/Artifact BMC\n");

    /// <summary>Ends what <see cref="BeginMarked"/> began (14.6).</summary>
    public void EndMarked() => content.Append("EMC\n");

    /// <summary>The operators so far (8.2), uncompressed.</summary>
    public byte[] Content() => Encoding.ASCII.GetBytes(content.ToString());

    /// <summary>The resource dictionary of what was drawn (7.8.3): fonts and pictures.</summary>
    public PdfDictionary Resources() =>
        PdfDictionary
            .Empty.With(
                "Font",
                OrNull(
                    faces.Select(face => new KeyValuePair<string, PdfObject>(
                        FontSet.ResourceName(face),
                        fonts.Reference(face)
                    ))
                )
            )
            .With(
                "XObject",
                OrNull(
                    pictures.Select(
                        (picture, i) =>
                            new KeyValuePair<string, PdfObject>(
                                string.Create(CultureInfo.InvariantCulture, $"P{i + 1}"),
                                picture
                            )
                    )
                )
            );

    /// <summary>The drawing as a form XObject with this box.</summary>
    public PdfStream ToForm(PdfRectangle box) => StreamFactory.Form(box, Resources(), Content());

    private static PdfObject OrNull(IEnumerable<KeyValuePair<string, PdfObject>> entries)
    {
        var dictionary = new PdfDictionary(entries);
        return dictionary.Count == 0 ? PdfNull.Instance : dictionary;
    }

    private void Add(FormattableString text) => content.Append(FormattableString.Invariant(text));

    private static string Rectangle(PdfRectangle area) =>
        $"{N(area.Left)} {N(area.Bottom)} {N(area.Width)} {N(area.Height)}";

    private static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
