using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Whether the look of a filled field draws nothing but text, a background and a border. Strokes, shapes, patterns and
/// glyphs that are programs (Type 3) can draw digits that no reading of the text finds.
/// </summary>
internal sealed class FilledLook(PdfRevision revision, bool isComb)
{
    private const int DeepestForm = 4;
    private const int MostForms = 32;

    /// <summary>Text rendering modes that show the letters in the colour of shapes (9.3.6, table 104).</summary>
    private const int Filled = 0;

    private const int FilledAndStroked = 2;

    private const double LeastOpacity = 0.3;

    private readonly Ink ink = new();
    private bool hasText;
    private int forms;

    /// <param name="form">The look.</param>
    /// <param name="resources">Used where the form names none of its own.</param>
    public bool IsPlain(PdfStream form, PdfDictionary resources) => IsPlain(form, resources, 0);

    private bool IsPlain(PdfStream form, PdfDictionary inherited, int depth)
    {
        if (
            depth > DeepestForm
            || ++forms > MostForms
            || !ContentOperation.TryRead(revision, form, out var operations)
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
                return border?.IsBorderSoFar is true;
            case "BDC":
                // Layers can be switched off (ISO 32000-2 §8.11.3.2).
                return operation.Operands is not [PdfName { Value: "OC" }, ..];
            case "Tj" or "TJ" or "'" or "\"" when !ink.IsLegible:
                return false;
            case "Tj" or "TJ" or "'" or "\"":
                hasText = true;
                return true;
            case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                ink.Paint();
                return !hasText && border?.TakePath() is true;
            case "S" or "s":
                return border?.TakePath() is true;
            case "scn" or "SCN":
                return operation.Operands is not [.., PdfName];
            case "Tr":
                return operation.Operands is [.., var mode]
                    && mode.AsInteger() is Filled or FilledAndStroked;
            case "Tf":
                return Named("Font", operation, resources) is not PdfDictionary font
                    || !revision.Resolve(font["Subtype"]).IsName("Type3");
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

    private PdfObject Named(string kind, ContentOperation operation, PdfDictionary resources) =>
        operation.Operands is [PdfName name, ..]
            ? revision.Resolve(
                (revision.Dictionary(resources[kind]) ?? PdfDictionary.Empty)[name.Value]
            )
            : PdfNull.Instance;
}
