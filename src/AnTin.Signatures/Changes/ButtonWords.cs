using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// A check box shows a tick. One whose other look was prepared before the signature can bring out a sentence, or a picture of
/// one, when it is switched on.
/// </summary>
internal static class ButtonWords
{
    /// <summary>"Yes", "Có": more is no sign any more.</summary>
    private const int MostLetters = 3;

    /// <summary>Points; a picture in a larger button is more than a tick.</summary>
    private const double LargestTick = 72;

    public static bool ComeOut(FieldPair field, ComparisonContext context) =>
        field.After!.Widgets.Any(widget =>
            WidgetLooks.Shown(widget, context.After) is { } look
            && !IsShownAlready(widget, field.Before!, context)
            && Speaks(look, widget, context)
        );

    private static bool IsShownAlready(
        PdfWidget widget,
        PdfFormField signed,
        ComparisonContext context
    ) =>
        signed.Widgets.FirstOrDefault(old => old.Reference?.Number == widget.Reference?.Number)
            is { } before
        && context
            .Before.Resolve(before.Dictionary["AS"])
            .Equals(context.After.Resolve(widget.Dictionary["AS"]));

    private static bool Speaks(PdfStream look, PdfWidget widget, ComparisonContext context)
    {
        var revision = context.After;
        if (widget.Rectangle.IsEmpty)
        {
            return false;
        }

        var resources = revision.Dictionary(revision.Form.Dictionary["DR"]) ?? PdfDictionary.Empty;
        var drawn = DrawnForm.Read(revision, look, resources, widget.Rectangle);
        return !drawn.IsWhole
            || drawn.Lines.Sum(line => line.Text.Count(char.IsLetterOrDigit)) > MostLetters
            || (
                drawn.Pictures.Count > 0
                && Math.Max(widget.Rectangle.Width, widget.Rectangle.Height) > LargestTick
            );
    }
}
