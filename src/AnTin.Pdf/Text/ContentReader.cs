using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>
/// Follows the operators of a page that move and show text (9.4), also inside form XObjects. Everything else is passed
/// over.
/// </summary>
internal sealed class ContentReader(PdfRevision revision)
{
    private const int MostGlyphs = 500_000;
    private const int MostOperands = 64;
    private const int DeepestForm = 8;
    private const int DeepestState = 256;
    private const int MostAnnotations = 2_000;

    private const double LeastWidth = 0.4;
    private const double MostWidth = 2.5;
    private const int MostPictures = 1_000;

    private readonly List<PlacedGlyph> glyphs = [];
    private readonly List<PdfRectangle> pictures = [];
    private readonly Dictionary<PdfDictionary, FontDecoder> fonts = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Stack<TextState> states = new();
    private TextState state = new();
    private Matrix text = Matrix.Identity;
    private Matrix line = Matrix.Identity;

    /// <summary>There was more than is read; text may be missing.</summary>
    public bool WasCut { get; private set; }

    public IReadOnlyList<PlacedGlyph> Read(PdfPage page)
    {
        var content = new List<byte>();
        foreach (var part in Parts(page.Dictionary["Contents"]))
        {
            if (revision.TryDecode(part, out var decoded, out _) && decoded.RemainingFilter is null)
            {
                content.AddRange(decoded.Bytes.Span);
                content.Add((byte)'\n');
            }
        }

        Run([.. content], page.Resources, depth: 0);
        return glyphs;
    }

    /// <summary>Where the pictures met so far stand.</summary>
    public IReadOnlyList<PdfRectangle> Pictures => pictures;

    /// <summary>Reads a form XObject by itself: in its own measures, or as it is placed.</summary>
    public IReadOnlyList<PlacedGlyph> Read(
        PdfStream form,
        PdfDictionary resources,
        Matrix? place = null
    )
    {
        state = state with { Page = place ?? Matrix.Identity };
        if (revision.TryDecode(form, out var decoded, out _) && decoded.RemainingFilter is null)
        {
            Run(
                decoded.Bytes.ToArray(),
                revision.Dictionary(form.Dictionary["Resources"]) ?? resources,
                depth: 0
            );
        }

        return glyphs;
    }

    /// <summary>
    /// The page, then each of its annotations that is shown on a screen (12.5.5). Each is a text of its own: an annotation
    /// that lies over a line is not mixed with it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<PlacedGlyph>> ReadShown(PdfPage page)
    {
        var layers = new List<IReadOnlyList<PlacedGlyph>> { Read(page) };
        var read = glyphs.Count;
        foreach (
            var annotation in revision
                .Array(page.Dictionary["Annots"])
                .Items.Take(MostAnnotations)
                .Select(revision.Dictionary)
                .OfType<PdfDictionary>()
        )
        {
            if (AnnotationLook.Find(annotation, revision) is { } look)
            {
                states.Clear();
                state = new TextState();
                RunForm(look.Form, look.Place, LookResources, depth: 0);
                layers.Add(glyphs[read..]);
                read = glyphs.Count;
            }
        }

        WasCut |= revision.Array(page.Dictionary["Annots"]).Count > MostAnnotations;
        layers[0] = glyphs[..(glyphs.Count - layers.Skip(1).Sum(layer => layer.Count))];
        return layers;
    }

    /// <summary>Fields without resources of their own take those of the form (12.7.3).</summary>
    private PdfDictionary LookResources =>
        revision.Dictionary(revision.Form.Dictionary["DR"]) ?? PdfDictionary.Empty;

    private IEnumerable<PdfStream> Parts(PdfObject contents) =>
        revision.Resolve(contents) switch
        {
            PdfStream only => [only],
            PdfArray several => several
                .Items.Take(10_000)
                .Select(revision.Resolve)
                .OfType<PdfStream>(),
            _ => [],
        };

    private void Run(byte[] content, PdfDictionary resources, int depth)
    {
        if (!revision.Document.Loader.Charge(content.Length))
        {
            WasCut = true;
            return;
        }

        var operands = new List<PdfObject>();
        var parser = new ObjectParser(content, 0, revision.Document.Loader.Limits);
        while (glyphs.Count < MostGlyphs && parser.TryNext(out var operand, out var word))
        {
            if (operand is not null)
            {
                if (operands.Count < MostOperands)
                {
                    operands.Add(operand);
                }

                continue;
            }

            if (word is "ID")
            {
                parser.SkipInlineImage();
            }
            else
            {
                Do(word, operands, resources, depth);
            }

            operands.Clear();
        }

        WasCut |= glyphs.Count >= MostGlyphs;
    }

    private void Do(string word, List<PdfObject> operands, PdfDictionary resources, int depth)
    {
        double Number(int index) => index < operands.Count ? operands[index].AsNumber() ?? 0 : 0;
        Matrix Six() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));
        var first = operands.Count > 0 ? operands[0] : PdfNull.Instance;
        switch (word)
        {
            case "q" when states.Count < DeepestState:
                states.Push(state);
                break;
            case "Q" when states.TryPop(out var before):
                state = before;
                break;
            case "cm":
                state = state with { Page = Six().Then(state.Page) };
                break;
            case "BT":
                (text, line) = (Matrix.Identity, Matrix.Identity);
                break;
            case "Tf":
                state = state with { Font = Font(resources, first.AsName()), Size = Number(1) };
                break;
            case "Tc":
                state = state with { CharacterSpace = Number(0) };
                break;
            case "Tw":
                state = state with { WordSpace = Number(0) };
                break;
            case "Tz":
                state = state with { Stretch = Number(0) / 100 };
                break;
            case "TL":
                state = state with { Leading = Number(0) };
                break;
            case "Ts":
                state = state with { Rise = Number(0) };
                break;
            case "Tm":
                (text, line) = (Six(), Six());
                break;
            case "Td":
                MoveLine(Number(0), Number(1));
                break;
            case "TD":
                state = state with { Leading = -Number(1) };
                MoveLine(Number(0), Number(1));
                break;
            case "T*":
                MoveLine(0, -state.Leading);
                break;
            case "Tj":
                Show(first);
                break;
            case "'":
                MoveLine(0, -state.Leading);
                Show(first);
                break;
            case "\"":
                state = state with { WordSpace = Number(0), CharacterSpace = Number(1) };
                MoveLine(0, -state.Leading);
                Show(operands.Count > 2 ? operands[2] : PdfNull.Instance);
                break;
            case "TJ":
                ShowSpaced(first);
                break;
            case "Do" when depth < DeepestForm:
                RunForm(resources, first.AsName(), depth);
                break;
            case "Do":
                WasCut = true;
                break;
        }
    }

    private void MoveLine(double x, double y)
    {
        line = Matrix.Move(x, y).Then(line);
        text = line;
    }

    private FontDecoder? Font(PdfDictionary resources, string? name)
    {
        if (name is null)
        {
            return null;
        }

        // A font that is not there is drawn with another one by every program.
        var known = revision.Dictionary(resources["Font"]) ?? PdfDictionary.Empty;
        var font = revision.Dictionary(known[name]) ?? PdfDictionary.Empty;
        if (!fonts.TryGetValue(font, out var decoder))
        {
            decoder = new FontDecoder(revision, font);
            fonts.Add(font, decoder);
        }

        return decoder;
    }

    private void ShowSpaced(PdfObject value)
    {
        foreach (var item in (value as PdfArray ?? PdfArray.Empty).Items)
        {
            if (item.AsNumber() is { } back)
            {
                text = Matrix.Move(-back / 1000 * state.Size * state.Stretch, 0).Then(text);
            }
            else
            {
                Show(item);
            }
        }
    }

    private void Show(PdfObject value)
    {
        if (value is not PdfString shown || state.Font is not { } font)
        {
            return;
        }

        foreach (var (code, meaning, width) in font.Characters(shown.Bytes))
        {
            var advance = width / 1000 * state.Size;
            Place(meaning, advance * state.Stretch);
            var space =
                state.CharacterSpace + (code == ' ' && font.HasWordSpaces ? state.WordSpace : 0);
            text = Matrix.Move((advance + space) * state.Stretch, 0).Then(text);
        }
    }

    private void Place(string meaning, double width)
    {
        var toPage = text.Then(state.Page);
        var (x1, y1) = toPage.Apply(0, state.Rise);
        var (x2, y2) = toPage.Apply(width, state.Rise);
        var (x3, y3) = toPage.Apply(0, state.Rise + state.Size);
        var size = Math.Sqrt(((x3 - x1) * (x3 - x1)) + ((y3 - y1) * (y3 - y1)));
        if (glyphs.Count < MostGlyphs && double.IsFinite(size) && double.IsFinite(x2))
        {
            var area = new PdfRectangle(
                Math.Min(x1, Math.Min(x2, x3)),
                Math.Min(y1, Math.Min(y2, y3)),
                Math.Max(x1, Math.Max(x2, x3)),
                Math.Max(y1, Math.Max(y2, y3))
            );
            var wide =
                Math.Sqrt((toPage.A * toPage.A) + (toPage.B * toPage.B)) * Math.Abs(state.Stretch);
            var high = Math.Sqrt((toPage.C * toPage.C) + (toPage.D * toPage.D));
            var isMirrored =
                (toPage.A * toPage.D) - (toPage.B * toPage.C) <= 0
                || state.Stretch <= 0
                || state.Size < 0;
            glyphs.Add(
                new PlacedGlyph(meaning, area, y1, size)
                {
                    Turn =
                        isMirrored || high <= 0 || wide / high is < LeastWidth or > MostWidth
                            ? null
                            : Math.Atan2(toPage.B, toPage.A) * 180 / Math.PI,
                }
            );
        }
    }

    private void RunForm(PdfDictionary resources, string? name, int depth)
    {
        var known = revision.Dictionary(resources["XObject"]) ?? PdfDictionary.Empty;
        if (
            name is not null
            && revision.Resolve(known[name]) is PdfStream form
            && !KeptAsPicture(form)
            && revision.Resolve(form.Dictionary["Subtype"]).IsName("Form")
        )
        {
            RunForm(form, state.Page, resources, depth);
        }
    }

    private void RunForm(PdfStream form, Matrix place, PdfDictionary resources, int depth)
    {
        if (
            !revision.TryDecode(form, out var decoded, out _) || decoded.RemainingFilter is not null
        )
        {
            return;
        }

        var (before, textBefore, lineBefore, depthBefore) = (state, text, line, states.Count);
        state = state with { Page = Matrix.Of(form, revision).Then(place) };
        Run(
            decoded.Bytes.ToArray(),
            revision.Dictionary(form.Dictionary["Resources"]) ?? resources,
            depth + 1
        );
        while (states.Count > depthBefore)
        {
            states.Pop();
        }

        (state, text, line) = (before, textBefore, lineBefore);
    }

    /// <summary>A picture fills the unit square (8.9.5).</summary>
    private bool KeptAsPicture(PdfStream drawn)
    {
        if (!revision.Resolve(drawn.Dictionary["Subtype"]).IsName("Image"))
        {
            return false;
        }

        var corners = new[]
        {
            state.Page.Apply(0, 0),
            state.Page.Apply(1, 0),
            state.Page.Apply(0, 1),
            state.Page.Apply(1, 1),
        };
        if (pictures.Count < MostPictures)
        {
            pictures.Add(
                new PdfRectangle(
                    corners.Min(corner => corner.X),
                    corners.Min(corner => corner.Y),
                    corners.Max(corner => corner.X),
                    corners.Max(corner => corner.Y)
                )
            );
        }

        return true;
    }
}
