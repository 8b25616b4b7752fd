using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// A list box shows options one below the other, and bars below the chosen ones (ISO 32000-2 §12.7.5.4). Nothing else may
/// stand there, and every bar must lie below what is the value.
/// </summary>
internal static class ListLook
{
    /// <param name="drawn">In points on the page.</param>
    /// <param name="bars">The same.</param>
    /// <param name="chosen">What the value says, as <see cref="ValueLetters"/>.</param>
    /// <param name="field">The list.</param>
    /// <param name="revision">The state it is read from.</param>
    public static bool Shows(
        DrawnForm drawn,
        IReadOnlyList<PdfRectangle> bars,
        HashSet<string> chosen,
        PdfFormField field,
        PdfRevision revision
    )
    {
        var lines = drawn
            .Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line =>
                (Text: ValueLetters.Of(line.Text), Area: line.Area(0, line.Text.Length))
            )
            .ToList();
        var options = FieldTexts
            .Options(field, revision)
            .Select(option => ValueLetters.Of(option.Shown))
            .ToHashSet(StringComparer.Ordinal);
        var isOnlyChosen = lines.All(line => chosen.Contains(line.Text));
        return (isOnlyChosen || lines.All(line => options.Contains(line.Text)))
            && lines.Any(line => chosen.Contains(line.Text))
            && lines.All(line =>
            {
                var isMarked = bars.Any(bar => IsBelow(bar, line.Area));
                return chosen.Contains(line.Text) ? isMarked || isOnlyChosen : !isMarked;
            });
    }

    /// <summary>/I names the options that /V names.</summary>
    public static bool FitsIndices(PdfFormField field, PdfRevision revision)
    {
        if (revision.Resolve(field.Dictionary["I"]) is not PdfArray indices)
        {
            return revision.Resolve(field.Dictionary["I"]).IsNull;
        }

        var options = FieldTexts.Options(field, revision).ToList();
        var values = FieldTexts.Of(field, revision).ToHashSet(StringComparer.Ordinal);
        var named = indices
            .Items.Select(index => revision.Resolve(index).AsInteger() ?? -1)
            .Select(index => index >= 0 && index < options.Count ? options[(int)index].Shown : "")
            .ToHashSet(StringComparer.Ordinal);
        return named.SetEquals(values);
    }

    private static bool IsBelow(PdfRectangle bar, PdfRectangle text)
    {
        var y = (text.Bottom + text.Top) / 2;
        return y > bar.Bottom && y < bar.Top && text.Left < bar.Right && text.Right > bar.Left;
    }
}
