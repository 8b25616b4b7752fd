using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Fonts by name that signed values ask for and nobody gave: a field with a value and without a look is drawn by the program,
/// in the font of its default appearance (ISO 32000-2 §12.7.4.3, DA). Where the form has none of that name, programs take one
/// of their own, until a later update brings another.
/// </summary>
internal sealed class WaitingFonts
{
    private const int MostAncestors = 64;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public WaitingFonts(PdfRevision signed) =>
        names.UnionWith(
            signed
                .Form.Fields.Where(field =>
                    field.Type is "Tx" or "Ch"
                    && !signed.Resolve(field.Value).IsNull
                    && field.Widgets.Any(widget => WidgetLooks.Of(widget, signed).Count == 0)
                )
                .SelectMany(field =>
                    field
                        .Widgets.Select(widget => widget.Dictionary)
                        .Append(field.Dictionary)
                        .Select(one => Settings(one, signed))
                )
                .SelectMany(FontsOf)
        );

    /// <summary>Such a name would lead to a font whose letters may be others than the value has.</summary>
    public bool WouldLie(string name, PdfObject given, ComparisonContext context) =>
        names.Contains(name) && !LookFonts.ShowsWhatItSays(given, context);

    private static string Settings(PdfDictionary field, PdfRevision signed)
    {
        PdfDictionary? at = field;
        for (var i = 0; i < MostAncestors && at is not null; i++)
        {
            if (signed.Resolve(at["DA"]) is PdfString own)
            {
                return own.ToText();
            }

            at = signed.Dictionary(at["Parent"]);
        }

        return (signed.Resolve(signed.Form.Dictionary["DA"]) as PdfString)?.ToText() ?? "";
    }

    private static IEnumerable<string> FontsOf(string settings)
    {
        var words = settings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Where(word => word.StartsWith('/')).Select(word => word[1..]);
    }
}
