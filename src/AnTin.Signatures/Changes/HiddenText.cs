using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Whether a later appearance hides words that were signed: it fills a shape or shows a picture without transparency, and
/// letters or digits stand below. Seals and handwriting let them through, and dotted lines to sign on hold none.
/// </summary>
internal static class HiddenText
{
    private const int LeastLetters = 4;
    private const int Depth = 4;
    private const int MostForms = 32;

    private static readonly HashSet<string> Fills = new(StringComparer.Ordinal)
    {
        "f",
        "F",
        "f*",
        "B",
        "B*",
        "b",
        "b*",
        "sh",
        "BI",
    };

    public static bool IsBelow(PdfWidget widget, ComparisonContext context)
    {
        if (
            widget.PageIndex is not { } index
            || index >= context.Before.Pages.Count
            || !IsOpaque(widget, context.After)
        )
        {
            return false;
        }

        var letters = 0;
        foreach (var line in PageText.Lines(context.Before, context.Before.Pages[index]))
        {
            for (var i = 0; i < line.Text.Length && letters < LeastLetters; i++)
            {
                if (
                    char.IsLetterOrDigit(line.Text[i])
                    && IsInside(line.Area(i, 1), widget.Rectangle)
                )
                {
                    letters++;
                }
            }
        }

        return letters >= LeastLetters;
    }

    private static bool IsInside(PdfRectangle letter, PdfRectangle place)
    {
        var (x, y) = ((letter.Left + letter.Right) / 2, (letter.Bottom + letter.Top) / 2);
        return x > place.Left && x < place.Right && y > place.Bottom && y < place.Top;
    }

    private static bool IsOpaque(PdfWidget widget, PdfRevision revision)
    {
        var waiting = new Queue<(PdfObject Form, int Depth)>(
            WidgetLooks.Of(widget, revision).Select(look => (look, 0))
        );
        for (var i = 0; i < MostForms && waiting.TryDequeue(out var next); i++)
        {
            if (next.Form is not PdfStream form || next.Depth > Depth)
            {
                continue;
            }

            if (revision.Resolve(form.Dictionary["Subtype"]).IsName("Image"))
            {
                if (!HasTransparency(form.Dictionary, revision))
                {
                    return true;
                }

                continue;
            }

            if (IsFilling(form, revision))
            {
                return true;
            }

            var resources = revision.Dictionary(form.Dictionary["Resources"]);
            foreach (
                var (_, inner) in revision
                    .Dictionary(resources?["XObject"] ?? PdfNull.Instance)
                    ?.Entries
                    ?? []
            )
            {
                waiting.Enqueue((revision.Resolve(inner), next.Depth + 1));
            }
        }

        return false;
    }

    private static bool HasTransparency(PdfDictionary picture, PdfRevision revision) =>
        !revision.Resolve(picture["SMask"]).IsNull
        || !revision.Resolve(picture["Mask"]).IsNull
        || revision.Resolve(picture["ImageMask"]).Equals(PdfBoolean.True);

    private static bool IsFilling(PdfStream form, PdfRevision revision) =>
        !ContentOperation.TryRead(revision, form, out var operations)
        || operations.Any(one => Fills.Contains(one.Word));
}
