using AnTin.Pdf.Fonts;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Layout;

/// <summary>One page while it is drawn. Places are counted from the upper left corner, as layout thinks.</summary>
internal sealed class PageCanvas(PdfReference page, double width, double height, FontSet fonts)
{
    private readonly List<StructureElement> marks = [];
    private readonly List<(string Name, PdfRectangle Area)> fields = [];

    /// <summary>Set while something is drawn that is no part of the text, such as a repeated heading.</summary>
    private bool inArtifact;

    public PdfReference Page => page;

    public double Width => width;

    public double Height => height;

    public Drawing Drawing { get; } = new(fonts);

    /// <summary>The element of each mark, by its number.</summary>
    public IReadOnlyList<StructureElement> Marks => marks;

    /// <summary>Empty signature fields to be made on this page.</summary>
    public IReadOnlyList<(string Name, PdfRectangle Area)> Fields => fields;

    public PdfRectangle Area(double left, double top, double areaWidth, double areaHeight) =>
        PdfRectangle.At(left, height - top - areaHeight, areaWidth, areaHeight);

    public double FromTop(double top) => height - top;

    public void Mark(StructureElement element, Action draw)
    {
        if (inArtifact)
        {
            draw();
            return;
        }

        element.AddMark(new ContentMark(page, marks.Count));
        Drawing.BeginMarked(element.Role, marks.Count);
        marks.Add(element);
        draw();
        Drawing.EndMarked();
    }

    public void Artifact(Action draw)
    {
        if (inArtifact)
        {
            draw();
            return;
        }

        inArtifact = true;
        Drawing.BeginArtifact();
        draw();
        Drawing.EndMarked();
        inArtifact = false;
    }

    public void AddField(string name, PdfRectangle area) => fields.Add((name, area));
}
