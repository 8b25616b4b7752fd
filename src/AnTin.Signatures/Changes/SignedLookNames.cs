using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Resources that looks of the signed document ask for and nobody gave them: programs then take those of the form (ISO
/// 32000-2 §12.7.3, DR), so that a name added there changes what was signed.
/// </summary>
internal sealed class SignedLookNames
{
    private const int MostLooks = 10_000;
    private const int ResourceDepth = 5;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly WaitingFonts waiting;
    private readonly bool isWhole = true;

    public SignedLookNames(ComparisonContext context)
    {
        var signed = context.Before;
        waiting = new WaitingFonts(signed);
        var looks = signed
            .Form.Fields.SelectMany(field => field.Widgets)
            .SelectMany(widget => WidgetLooks.Of(widget, signed))
            .OfType<PdfStream>()
            .Distinct()
            .Take(MostLooks);
        foreach (var look in looks)
        {
            if (
                context.Budget.IsSpent
                || !ContentOperation.TryRead(signed, look, out var operations)
                || !context.Budget.TryTake(operations.Count)
            )
            {
                isWhole = false;
                return;
            }

            var own = signed.Dictionary(look.Dictionary["Resources"]);
            names.UnionWith(
                operations
                    .Where(one =>
                        one.Word is "Tf" or "Do" or "gs" or "cs" or "CS" or "scn" or "SCN" or "sh"
                    )
                    .SelectMany(one => one.Operands)
                    .OfType<PdfName>()
                    .Select(name => name.Value)
                    .Where(name =>
                        own is null
                        || !own.Entries.Any(kind =>
                            signed.Dictionary(kind.Value)?.ContainsKey(name) == true
                        )
                    )
            );
        }
    }

    /// <summary>A signed look asks for this name, or not all of them were read.</summary>
    public static bool Ask(string name, ComparisonContext context)
    {
        var known = context.SignedLookNames.Value;
        return !known.isWhole || known.names.Contains(name);
    }

    /// <summary>What was added to DR bears such a name, or holds one.</summary>
    public static bool AnyIn(Difference difference, ComparisonContext context)
    {
        if (!difference.Path.StartsWith("Root", "AcroForm", "DR"))
        {
            return false;
        }

        var known = context.SignedLookNames.Value;
        return !known.isWhole
            || Added(difference, context)
                .Any(one =>
                    known.names.Contains(one.Key)
                    || known.waiting.WouldLie(one.Key, one.Value, context)
                );
    }

    private static IEnumerable<KeyValuePair<string, PdfObject>> Added(
        Difference difference,
        ComparisonContext context
    )
    {
        if (difference.Path.Depth >= ResourceDepth)
        {
            return [KeyValuePair.Create(difference.Path.Last, difference.After)];
        }

        var given = context.After.Dictionary(difference.After)?.Entries ?? [];
        return difference.Path.Depth == ResourceDepth - 1
            ? given
            : given.SelectMany(kind => context.After.Dictionary(kind.Value)?.Entries ?? []);
    }
}
