using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Reads the look of one state of a check box or radio button: a background, a border, and at most one sign, as a letter of the
/// standard fonts or as a few lines. Pictures, layers, forms within and patterns are not told apart from other drawings.
/// </summary>
internal sealed class ButtonLook
{
    /// <summary>A cross with eight corners and its ends; enough for a star.</summary>
    private const int MostPieces = 12;

    private const int MostStates = 64;

    /// <summary>Of the shorter side of the box.</summary>
    private const double SmallestSign = 0.2;

    private const float WidestBorder = 0.25f;

    private const double LeastOpacity = 0.3;
    private const double LeastLight = 0.5;

    private readonly ComparisonContext context;
    private readonly PdfStream look;
    private readonly PdfDictionary resources;
    private readonly PdfRectangle box;
    private readonly BorderPath border;
    private readonly PaintedPath path = new();
    private readonly Ink fill = new();
    private readonly Ink stroke = new();
    private readonly Stack<(Matrix3x2 Place, bool IsDashed)> states = new();
    private (Matrix3x2 Place, bool IsDashed) state = (Matrix3x2.Identity, false);
    private double ground = 1;
    private int pieces;
    private int marks;
    private string signs = "";
    private bool hasLetter;
    private bool hasMark;

    private ButtonLook(PdfStream look, ComparisonContext context)
    {
        this.look = look;
        this.context = context;
        var revision = context.After;
        resources =
            revision.Dictionary(look.Dictionary["Resources"])
            ?? revision.Dictionary(revision.Form.Dictionary["DR"])
            ?? PdfDictionary.Empty;
        box =
            PdfRectangle.From(revision.Array(look.Dictionary["BBox"]), revision.Resolve) ?? default;
        border = BorderPath.Of(look, revision, isComb: false, isRound: true);
    }

    private double Shorter => Math.Min(box.Width, box.Height);

    /// <param name="look">The look of one state.</param>
    /// <param name="widget">The button; its signed background (MK, BG) may be dark.</param>
    /// <param name="context">What is compared.</param>
    public static ButtonMark MarkOf(PdfStream look, PdfWidget widget, ComparisonContext context)
    {
        var read = new ButtonLook(look, context);
        if (
            context.Budget.IsSpent
            || !ContentOperation.TryRead(context.After, look, out var operations)
            || !context.Budget.TryTake(operations.Count)
            || !operations.All(read.Follow)
            || (read.hasLetter && !read.IsLetterSeen())
        )
        {
            return ButtonMark.Other;
        }

        return read.hasMark
            ? read.box.IsEmpty
                ? ButtonMark.Other
                : ButtonMark.Sign
            : read.ground < LeastLight && !IsDark(widget, context.After)
                ? ButtonMark.Other
                : ButtonMark.None;
    }

    private bool Follow(ContentOperation operation)
    {
        border.Follow(operation);
        path.Follow(operation, state.Place);
        fill.Follow(operation);
        stroke.Follow(AsFill(operation));
        switch (operation.Word)
        {
            case "q":
                states.Push(state);
                return states.Count <= MostStates;
            case "Q":
                state = states.TryPop(out var before) ? before : state;
                return true;
            case "cm":
                var six = operation.Operands.Select(one => (float)(one.AsNumber() ?? 0)).ToArray();
                state.Place = six is [var a, var b, var c, var d, var e, var f]
                    ? new Matrix3x2(a, b, c, d, e, f) * state.Place
                    : state.Place;
                return six.Length == 6;
            case "d":
                state.IsDashed = operation.Operands is not [PdfArray { Count: 0 }, ..];
                return true;
            case "l" or "c" or "v" or "y" or "re":
                pieces++;
                return true;
            case "n":
                path.Clear();
                pieces = 0;
                return true;
            case "W" or "W*":
                return border.IsInsideOfBorder;
            case "f" or "F" or "B" or "b" or "S" or "s":
                return Paint(
                    operation.Word is not ("S" or "s"),
                    operation.Word is not ("f" or "F")
                );
            case "scn" or "SCN":
                return operation.Operands is not [.., PdfName];
            case "BDC":
                return operation.Operands is not [PdfName { Value: "OC" }, ..];
            case "gs":
                return Named("ExtGState", operation) is var named && IsOrdinary(named);
            case "Tr":
                return operation.Operands is [PdfInteger { Value: 0 }];
            case "Tf":
                signs = SignsOf(Named("Font", operation));
                return true;
            case "Tj" or "TJ":
                return LookFonts.IsBlank(operation) || Show(operation);
            default:
                return !operation.LeavesMarks;
        }
    }

    private bool Paint(bool fills, bool strokes)
    {
        var (area, lines, place) = (border.Area, pieces, path.Box().FirstOrDefault());
        var (isGround, isBevel) = (border.IsInsideOfBorder, border.IsBevel);
        var isThin = !strokes || border.PenWidth <= WidestBorder * Shorter;
        path.Clear();
        pieces = 0;
        if (border.TakePath() && isThin)
        {
            ground = fills && isGround ? fill.Lightness ?? 0 : ground;
            return !fills || (!hasMark && (isGround || isBevel));
        }

        marks += lines;
        hasMark = true;
        return !path.IsTooMuch
            && marks <= MostPieces
            && IsWithin(place)
            && (
                (
                    fills
                    && fill.IsLegibleOn(ground)
                    && area >= SmallestSign * SmallestSign * Shorter * Shorter
                ) || (strokes && stroke.IsLegibleOn(ground) && !state.IsDashed)
            );
    }

    private bool Show(ContentOperation operation)
    {
        var shown = operation
            .Operands.SelectMany(operand => operand is PdfArray several ? several.Items : [operand])
            .OfType<PdfString>()
            .SelectMany(text => text.Bytes.ToArray())
            .Where(code => code != ' ')
            .ToArray();
        var isFirst = !hasLetter;
        hasLetter = hasMark = true;
        return isFirst
            && shown is [var sign]
            && signs.Contains((char)sign, StringComparison.Ordinal)
            && fill.IsLegibleOn(ground);
    }

    private bool IsLetterSeen()
    {
        var drawn = DrawnForm.Read(context.After, look, resources);
        var letters = drawn
            .Lines.SelectMany(line =>
                Enumerable
                    .Range(0, line.Text.Length)
                    .Where(i => !char.IsWhiteSpace(line.Text[i]))
                    .Select(i => line.Area(i, 1))
            )
            .ToList();
        return letters is [var letter]
            && letter.Height >= SmallestSign * Shorter
            && Contains((letter.Left + letter.Right) / 2, (letter.Bottom + letter.Top) / 2);
    }

    private bool IsWithin(PdfRectangle place) =>
        Math.Max(place.Width, place.Height) >= SmallestSign * Shorter
        && Contains(place.Left, place.Bottom)
        && Contains(place.Right, place.Top);

    /// <summary>A pen that ends on the edge goes a little beyond it.</summary>
    private bool Contains(double x, double y)
    {
        var beyond = Shorter / 20;
        return x >= box.Left - beyond
            && x <= box.Right + beyond
            && y >= box.Bottom - beyond
            && y <= box.Top + beyond;
    }

    /// <summary>The codes that show a tick, a cross, a star, a disc, a square or a diamond; a letter that is drawn as a cross.</summary>
    private string SignsOf(PdfObject font) =>
        LookFonts.IsStandardSigns(font, context.After) ? "345678Hlnu"
        : context.After.Resolve(font) is PdfDictionary known
        && !LookFonts.HasShapes(known, context.After)
        && LookFonts.ShowsWhatItSays(font, context)
            ? "Xx"
        : "";

    private bool IsOrdinary(PdfObject named)
    {
        var revision = context.After;
        if (revision.Resolve(named) is not PdfDictionary settings)
        {
            return true;
        }

        double Opacity(string key) => revision.Resolve(settings[key]).AsNumber() ?? 1;
        return !settings.ContainsKey("Font")
            && !settings.ContainsKey("LW")
            && !settings.ContainsKey("D")
            && Opacity("ca") >= LeastOpacity
            && Opacity("CA") >= LeastOpacity
            && revision.Resolve(settings["SMask"]) is not PdfDictionary
            && revision.Resolve(settings["BM"])
                is PdfNull
                    or PdfName { Value: "Normal" or "Compatible" };
    }

    private PdfObject Named(string kind, ContentOperation operation) =>
        operation.Operands is [PdfName name, ..]
            ? (context.After.Dictionary(resources[kind]) ?? PdfDictionary.Empty)[name.Value]
            : PdfNull.Instance;

    /// <summary>Colours of strokes are set as those of shapes (§8.6.8), by operators in capitals.</summary>
    private static ContentOperation AsFill(ContentOperation operation) =>
        operation.Word switch
        {
            "g" or "rg" or "k" or "cs" or "sc" or "scn" => operation with { Word = "" },
            "G" or "RG" or "K" or "CS" or "SC" or "SCN" => operation with
            {
                Word = operation.Word.ToLowerInvariant(),
            },
            _ => operation,
        };

    /// <summary>The background that the signed button asks for (§12.5.6.19, table 192).</summary>
    private static bool IsDark(PdfWidget widget, PdfRevision revision)
    {
        var colour = revision
            .Array(revision.Dictionary(widget.Dictionary["MK"])?["BG"] ?? PdfNull.Instance)
            .Items.Take(4)
            .Select(revision.Resolve)
            .ToArray();
        var ink = new Ink();
        ink.Follow(
            new ContentOperation(
                colour.Length switch
                {
                    1 => "g",
                    3 => "rg",
                    4 => "k",
                    _ => "",
                },
                colour
            )
        );
        return colour.Length > 0 && ink.Lightness < LeastLight;
    }
}
