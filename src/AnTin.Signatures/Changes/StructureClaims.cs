using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Whether an element that came into the structure tree takes the place of words that were signed: it holds marked content of
/// a page and says, or something above it among what came says, what to read instead (ISO 32000-2 §14.9.3, Alt; §14.9.4,
/// ActualText; §14.9.5, E). The element of a field holds the widget; that of a look, content of that look (Stm).
/// </summary>
internal static class StructureClaims
{
    private const int MostNodes = 10_000;

    private static readonly string[] Words = ["ActualText", "Alt", "E"];

    private readonly record struct Step(PdfObject Value, bool IsKid);

    public static bool SpeaksForWords(Difference difference, PdfRevision revision)
    {
        var isInParentTree = difference.Path.Contains("ParentTree");
        var waiting = new Stack<Step>([new Step(difference.After, !isInParentTree)]);
        var seen = new HashSet<int>();
        var speaks = false;
        var claims = isInParentTree && IsOfPage(difference.Path);
        for (var i = 0; waiting.TryPop(out var next); i++)
        {
            if (i > MostNodes)
            {
                return true;
            }

            if (next.Value is PdfReference reference && !seen.Add(reference.Number))
            {
                continue;
            }

            switch (revision.Resolve(next.Value))
            {
                case PdfInteger:
                    claims |= next.IsKid;
                    break;
                case PdfArray array:
                    Push(waiting, array.Items, next.IsKid);
                    break;
                case PdfDictionary held when held.ContainsKey("MCID"):
                    claims |= !held.ContainsKey("Stm");
                    break;
                case PdfDictionary node when !node.ContainsKey("Obj"):
                    speaks |= Words.Any(node.ContainsKey);
                    Push(waiting, [node["K"]], isKid: true);
                    Push(waiting, [node["Nums"], node["Kids"]], isKid: false);
                    break;
            }
        }

        return speaks && claims;
    }

    /// <summary>§14.7.5.4: what a page leads to is a list by marked content, what a widget leads to is one element.</summary>
    private static bool IsOfPage(ObjectPath path) => IsIndex(path) && IsIndex(path.Parent);

    private static bool IsIndex(ObjectPath? path) => path?.Last is [>= '0' and <= '9', ..];

    private static void Push(Stack<Step> waiting, IEnumerable<PdfObject> items, bool isKid)
    {
        foreach (var item in items)
        {
            waiting.Push(new Step(item, isKid));
        }
    }
}
