using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Whether the look of a filled field draws nothing but text, a background and a border. Strokes, shapes, patterns and
/// glyphs that are programs (Type 3) can draw digits that no reading of the text finds.
/// </summary>
internal sealed class FilledLook(ComparisonContext context, bool isComb, bool isList)
{
    private readonly PdfRevision revision = context.After;
    private const int DeepestForm = 4;
    private const int MostForms = 32;

    /// <summary>Text rendering modes that show the letters in the colour of shapes (9.3.6, table 104).</summary>
    private const int Filled = 0;

    private const int FilledAndStroked = 2;

    private const double LeastOpacity = 0.3;

    /// <summary>Around letters, in their own measures; more makes others of them.</summary>
    private const double WidestOutline = 1;

    private readonly Ink ink = new();
    private readonly List<PdfRectangle> highlights = [];
    private PdfStream? look;
    private PdfRectangle? lastBox;
    private bool isMoved;
    private double outline = 1;
    private long textMode;
    private bool hasText;
    private int forms;

    /// <param name="form">The look.</param>
    /// <param name="resources">Used where the form names none of its own.</param>
    public bool IsPlain(PdfStream form, PdfDictionary resources)
    {
        look = form;
        return IsPlain(form, resources, 0);
    }

    /// <summary>In a list: the bars below options, in points on the page.</summary>
    public IReadOnlyList<PdfRectangle> Highlights(PdfWidget widget) =>
        look is not null && DrawnForm.PlaceOf(revision, look, widget.Rectangle) is { } place
            ?
            [
                .. highlights.Select(bar =>
                {
                    var one = Vector2.Transform(
                        new Vector2((float)bar.Left, (float)bar.Bottom),
                        place
                    );
                    var other = Vector2.Transform(
                        new Vector2((float)bar.Right, (float)bar.Top),
                        place
                    );
                    return new PdfRectangle(
                        Math.Min(one.X, other.X),
                        Math.Min(one.Y, other.Y),
                        Math.Max(one.X, other.X),
                        Math.Max(one.Y, other.Y)
                    );
                }),
            ]
            : [];

    private bool IsPlain(PdfStream form, PdfDictionary inherited, int depth)
    {
        if (
            depth > DeepestForm
            || ++forms > MostForms
            || context.Budget.IsSpent
            || !ContentOperation.TryRead(revision, form, out var operations)
            || !context.Budget.TryTake(operations.Count)
        )
        {
            return false;
        }

        var resources = revision.Dictionary(form.Dictionary["Resources"]) ?? inherited;
        var border = depth == 0 ? BorderPath.Of(form, revision, isComb) : null;
        return operations.All(operation => IsPlain(operation, resources, border, depth));
    }

    private bool IsPlain(
        ContentOperation operation,
        PdfDictionary resources,
        BorderPath? border,
        int depth
    )
    {
        border?.Follow(operation);
        ink.Follow(operation);
        switch (operation.Word)
        {
            case "W" or "W*":
                return border?.IsInsideOfBorder is true;
            case "BDC":
                // Layers can be switched off (ISO 32000-2 §8.11.3.2).
                return operation.Operands is not [PdfName { Value: "OC" }, ..];
            case "Tj" or "TJ" or "'" or "\"" when LookFonts.IsBlank(operation):
                return true;
            case "Tj"
            or "TJ"
            or "'"
            or "\""
                when !ink.IsLegible || (textMode == FilledAndStroked && outline > WidestOutline):
                return false;
            case "Tj" or "TJ" or "'" or "\"":
                hasText = true;
                return true;
            case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                ink.Paint();
                return !hasText && border is not null && TakeGround(border);
            case "w":
                outline = operation.Operands is [.., var width]
                    ? width.AsNumber() ?? double.MaxValue
                    : outline;
                return true;
            case "cm":
                isMoved = true;
                return true;
            case "re":
                // Two boxes in one path are no bar.
                lastBox = lastBox is null ? Box(operation) : default(PdfRectangle);
                return true;
            case "m" or "l" or "c" or "v" or "y" or "h":
                lastBox = default(PdfRectangle);
                return true;
            case "n":
                lastBox = null;
                return true;
            case "S" or "s":
                lastBox = null;
                return border?.TakePath() is true;
            case "scn" or "SCN":
                return operation.Operands is not [.., PdfName];
            case "Tr":
                textMode = operation.Operands is [.., var mode] ? mode.AsInteger() ?? -1 : -1;
                return textMode is Filled or FilledAndStroked;
            case "Tf":
                return LookFonts.ShowsWhatItSays(Reference("Font", operation, resources), context);
            case "gs":
                return Named("ExtGState", operation, resources) is not PdfDictionary settings
                    || (
                        !settings.ContainsKey("Font")
                        && (revision.Resolve(settings["ca"]).AsNumber() ?? 1) >= LeastOpacity
                        && revision.Resolve(settings["SMask"]) is not PdfDictionary
                    );
            case "Do":
                return Named("XObject", operation, resources) is PdfStream inner
                    && revision.Resolve(inner.Dictionary["Subtype"]).IsName("Form")
                    && IsPlain(inner, resources, depth + 1);
            default:
                return !operation.LeavesMarks;
        }
    }

    private bool TakeGround(BorderPath border)
    {
        var isGround = border.TakePath();
        var bar = lastBox;
        lastBox = null;
        return isGround || TakeBar(bar);
    }

    /// <summary>The path painted now is the bar below an option of a list.</summary>
    private bool TakeBar(PdfRectangle? bar)
    {
        if (!isList || isMoved || bar is not { IsEmpty: false } box)
        {
            return false;
        }

        highlights.Add(box);
        return true;
    }

    private static PdfRectangle Box(ContentOperation operation) =>
        operation.Operands.Select(one => one.AsNumber() ?? double.NaN).ToArray()
            is [var x, var y, var wide, var high]
            ? new PdfRectangle(
                Math.Min(x, x + wide),
                Math.Min(y, y + high),
                Math.Max(x, x + wide),
                Math.Max(y, y + high)
            )
            : default;

    private PdfObject Named(string kind, ContentOperation operation, PdfDictionary resources) =>
        revision.Resolve(Reference(kind, operation, resources));

    private PdfObject Reference(string kind, ContentOperation operation, PdfDictionary resources) =>
        operation.Operands is [PdfName name, ..]
            ? (revision.Dictionary(resources[kind]) ?? PdfDictionary.Empty)[name.Value]
            : PdfNull.Instance;
}
