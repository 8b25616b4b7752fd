using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// The places on a page where a look paints so that what lies below is not seen, or may not be. Thin dark lines and
/// pictures that are mostly transparent let the page through; whatever is not understood takes the whole widget.
/// </summary>
internal sealed class LookPaint
{
    private const int DeepestForm = 8;
    private const int MostForms = 64;
    private const int MostStates = 256;
    private const int MostPlaces = 4_000;

    /// <summary>Points; a pen draws a name with less.</summary>
    private const float WidestPen = 3;

    private const double LeastOpaque = 0.65;
    private const double MostInk = 0.5;

    private readonly PdfRevision revision;
    private readonly PdfRectangle whole;
    private readonly ComparisonBudget budget;
    private readonly List<PdfRectangle> places = [];
    private readonly PaintedPath path = new();
    private PaintState state;
    private double seenThrough = 1;
    private double ink;
    private int forms;
    private bool hasDarkText;
    private bool isWhole;
    private bool leavesLettersOut;

    private LookPaint(PdfRevision revision, PdfRectangle whole, ComparisonBudget budget)
    {
        this.revision = revision;
        this.whole = whole;
        this.budget = budget;
    }

    /// <summary>Boxes in points on the unrotated page; none for a look that hides nothing.</summary>
    public static IReadOnlyList<PdfRectangle> Covered(
        PdfWidget widget,
        PdfRevision revision,
        ComparisonBudget budget
    )
    {
        var paint = new LookPaint(revision, widget.Rectangle, budget);
        foreach (var look in WidgetLooks.Of(widget, revision))
        {
            paint.Add(look, widget);
        }

        return paint.isWhole ? [paint.whole] : paint.places;
    }

    /// <summary>The places that the shapes and pictures of one look take, whatever it says.</summary>
    public static IReadOnlyList<PdfRectangle> Ground(
        PdfStream look,
        PdfWidget widget,
        PdfRevision revision,
        ComparisonBudget budget
    )
    {
        var paint = new LookPaint(revision, widget.Rectangle, budget) { leavesLettersOut = true };
        paint.Add(look, widget);
        return paint.isWhole ? [paint.whole] : paint.places;
    }

    private void Add(PdfObject look, PdfWidget widget)
    {
        if (look is not PdfStream form)
        {
            isWhole |= look is not PdfDictionary { Count: 0 };
            return;
        }

        var page = widget.PageIndex is { } index
            ? revision.Pages[index].Resources
            : PdfDictionary.Empty;
        if (DrawnForm.PlaceOf(revision, form, whole) is not { } place)
        {
            isWhole = true;
            return;
        }

        state = new PaintState(place);
        hasDarkText = false;
        Walk(form, page, 0);
        if (hasDarkText && !isWhole)
        {
            var drawn = DrawnForm.Read(revision, form, page, whole);
            places.AddRange(
                drawn.Lines.SelectMany(line =>
                    Enumerable
                        .Range(0, line.Text.Length)
                        .Where(i => !char.IsWhiteSpace(line.Text[i]))
                        .Select(i => line.Area(i, 1))
                )
            );
            isWhole |= !drawn.IsWhole;
        }

        isWhole |= places.Count > MostPlaces || ink > MostInk * whole.Width * whole.Height;
    }

    private void Walk(PdfStream form, PdfDictionary inherited, int depth)
    {
        if (
            depth > DeepestForm
            || ++forms > MostForms
            || budget.IsSpent
            || !ContentOperation.TryRead(revision, form, out var operations)
            || !budget.TryTake(operations.Count)
        )
        {
            isWhole = true;
            return;
        }

        var resources = revision.Dictionary(form.Dictionary["Resources"]) ?? inherited;
        var states = new Stack<PaintState>();
        foreach (var operation in operations)
        {
            if (isWhole || places.Count > MostPlaces)
            {
                isWhole = true;
                return;
            }

            path.Follow(operation, state.Place);
            isWhole |= path.IsTooMuch;
            Follow(operation, states, resources, depth);
        }
    }

    private void Follow(
        ContentOperation operation,
        Stack<PaintState> states,
        PdfDictionary resources,
        int depth
    )
    {
        state = state with
        {
            Fill = Tones.Of(operation, isStroke: false) ?? state.Fill,
            Stroke = Tones.Of(operation, isStroke: true) ?? state.Stroke,
        };
        switch (operation.Word)
        {
            case "q":
                isWhole |= states.Count >= MostStates;
                states.Push(state);
                break;
            case "Q" when states.TryPop(out var before):
                state = before;
                break;
            case "cm":
                state = state with { Place = Six(operation.Operands) * state.Place };
                break;
            case "w":
                state = state with
                {
                    LineWidth = (float)(
                        operation.Operands is [.., var wide] ? wide.AsNumber() ?? 1e6 : 1
                    ),
                };
                break;
            case "gs":
                Set(Named("ExtGState", operation, resources));
                break;
            case "n":
                path.Clear();
                break;
            case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "S" or "s":
                Paint(operation.Word);
                break;
            case "Tr":
                state = state with
                {
                    TextMode = operation.Operands is [.., var mode] ? mode.AsInteger() ?? 2 : 2,
                };
                break;
            case "Tf":
                state = state with
                {
                    HasShapesAsLetters = LookFonts.HasShapes(
                        Named("Font", operation, resources),
                        revision
                    ),
                };
                break;
            case "Tj" or "TJ" or "'" or "\"":
                Show(operation);
                break;
            case "Do":
                Draw(Named("XObject", operation, resources), resources, depth);
                break;
            case "BI":
                break;
            case "ID":
                places.Add(UnitSquare());
                break;
            case "EI":
                break;
            default:
                isWhole |= operation.LeavesMarks;
                break;
        }
    }

    private void Paint(string word)
    {
        if (word is not ("S" or "s"))
        {
            Cover(path.Box(), state.FillOpacity);
        }

        if (word is not ("f" or "F" or "f*"))
        {
            var width = Math.Max(state.LineWidth * state.Scale, 0.1f);
            if (state.Stroke == Tone.Dark && width <= WidestPen)
            {
                ink += path.Length * width;
            }
            else
            {
                Cover(path.Pieces(width), state.StrokeOpacity);
            }
        }

        path.Clear();
    }

    private void Cover(IEnumerable<PdfRectangle> areas, double opacity)
    {
        seenThrough *= opacity < LeastOpaque ? 1 - opacity : 1;
        if (opacity >= LeastOpaque || seenThrough < 1 - LeastOpaque)
        {
            places.AddRange(areas.Take(MostPlaces));
        }
    }

    private void Show(ContentOperation operation)
    {
        if (leavesLettersOut || LookFonts.IsBlank(operation) || state.TextMode is 3 or 7)
        {
            return;
        }

        var isStroked = state.TextMode is not (0 or 4);
        if (
            state.HasShapesAsLetters
            || state.Fill == Tone.Paper
            || (isStroked && (state.Stroke == Tone.Paper || state.LineWidth * state.Scale > 1))
        )
        {
            isWhole = true;
        }

        hasDarkText = true;
    }

    private void Draw(PdfObject drawn, PdfDictionary resources, int depth)
    {
        if (drawn is not PdfStream stream)
        {
            isWhole = true;
        }
        else if (revision.Resolve(stream.Dictionary["Subtype"]).IsName("Image"))
        {
            if (!budget.TryTake(PictureCover.Cost(stream, revision)))
            {
                isWhole = true;
                return;
            }

            places.AddRange(PictureCover.Of(stream, state.Fill, revision).Select(OnPage));
        }
        else
        {
            var before = state;
            state = state with { Place = DrawnForm.MatrixOf(revision, stream) * state.Place };
            Walk(stream, resources, depth + 1);
            state = before;
        }
    }

    private void Set(PdfObject named)
    {
        if (named is not PdfDictionary settings)
        {
            return;
        }

        double Number(string key, double known) =>
            revision.Resolve(settings[key]).AsNumber() ?? known;
        var isOrdinary =
            revision.Resolve(settings["BM"])
            is PdfNull
                or PdfName { Value: "Normal" or "Compatible" or "Multiply" or "Darken" };
        isWhole |= !isOrdinary || settings.ContainsKey("Font");
        state = state with
        {
            LineWidth = (float)Number("LW", state.LineWidth),
            FillOpacity = Number("ca", state.FillOpacity),
            StrokeOpacity = Number("CA", state.StrokeOpacity),
        };
    }

    private PdfRectangle UnitSquare() => OnPage(new PdfRectangle(0, 0, 1, 1));

    private PdfRectangle OnPage(PdfRectangle area)
    {
        Vector2[] corners =
        [
            .. new[]
            {
                (area.Left, area.Bottom),
                (area.Left, area.Top),
                (area.Right, area.Bottom),
                (area.Right, area.Top),
            }.Select(corner =>
                Vector2.Transform(
                    new Vector2((float)corner.Item1, (float)corner.Item2),
                    state.Place
                )
            ),
        ];
        return new PdfRectangle(
            corners.Min(c => c.X),
            corners.Min(c => c.Y),
            corners.Max(c => c.X),
            corners.Max(c => c.Y)
        );
    }

    private static Matrix3x2 Six(IReadOnlyList<PdfObject> operands)
    {
        float Number(int index) =>
            index < operands.Count ? (float)(operands[index].AsNumber() ?? 0) : 0;
        return new Matrix3x2(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));
    }

    private PdfObject Named(string kind, ContentOperation operation, PdfDictionary resources) =>
        operation.Operands is [PdfName name, ..]
            ? revision.Resolve(
                (revision.Dictionary(resources[kind]) ?? PdfDictionary.Empty)[name.Value]
            )
            : PdfNull.Instance;
}
