using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// A highlighter's colour is multiplied with what lies below (ISO 32000-2 §11.3.5.2): in a light colour it lets words through.
/// A look that does nothing else is one; whatever is not understood is not.
/// </summary>
internal static class HighlightLook
{
    /// <summary>Of lightness from 0 to 1; a marker of light blue is above.</summary>
    private const double Darkest = 0.5;

    private const int DeepestForm = 3;

    public static bool LetsThrough(PdfWidget widget, ComparisonContext context) =>
        WidgetLooks
            .Of(widget, context.After)
            .All(look => look is PdfStream form && LetsThrough(form, false, context, 0));

    private static bool LetsThrough(
        PdfStream form,
        bool isMultiplied,
        ComparisonContext context,
        int depth
    )
    {
        var revision = context.After;
        if (
            depth > DeepestForm
            || !ContentOperation.TryRead(revision, form, out var operations)
            || !context.Budget.TryTake(operations.Count)
        )
        {
            return false;
        }

        var isLight = false;
        foreach (var operation in operations)
        {
            var numbers = operation.Operands.Select(one => one.AsNumber() ?? -1).ToArray();
            switch (operation.Word, numbers)
            {
                case ("g", [var grey]):
                    isLight = grey >= Darkest;
                    break;
                case ("rg", [var red, var green, var blue]):
                    isLight = (0.3 * red) + (0.59 * green) + (0.11 * blue) >= Darkest;
                    break;
                case ("gs", _)
                    when Named("ExtGState", operation, form, revision) is PdfDictionary set:
                    isMultiplied = revision.Resolve(set["BM"]).IsName("Multiply");
                    break;
                case ("f" or "F" or "f*", _) when isMultiplied && isLight:
                    break;
                case ("Do", _)
                    when Named("XObject", operation, form, revision) is PdfStream inner
                        && LetsThrough(inner, isMultiplied, context, depth + 1):
                    break;
                case ("Q", _):
                    isLight = isMultiplied = false;
                    break;
                default:
                    if (operation.LeavesMarks || operation.Word is "cs" or "sc" or "scn" or "k")
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    private static PdfObject Named(
        string kind,
        ContentOperation operation,
        PdfStream form,
        PdfRevision revision
    ) =>
        operation.Operands is [PdfName name, ..]
            ? revision.Resolve(
                (
                    revision.Dictionary(
                        revision.Dictionary(form.Dictionary["Resources"])?[kind] ?? PdfNull.Instance
                    ) ?? PdfDictionary.Empty
                )[name.Value]
            )
            : PdfNull.Instance;
}
