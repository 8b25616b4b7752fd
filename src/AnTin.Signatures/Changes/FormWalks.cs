using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>Compares the form: its own entries, the ancestors of fields, and each field by itself.</summary>
internal static class FormWalks
{
    private const int MostAncestors = 64;

    private static readonly string[] ComparedOtherwise = ["Kids", "Parent", "FT", "Ff", "V"];

    private static readonly ObjectPath Form = ObjectPath.Trailer.Down("Root").Down("AcroForm");

    public static bool Compare(
        ComparisonContext context,
        DocumentGuide guide,
        List<Difference> differences
    )
    {
        var cut = CompareEntries(context, guide, differences);
        foreach (var pair in context.Form.Pairs)
        {
            cut |= CompareField(pair, context, guide, differences);
        }

        return cut;
    }

    private static bool CompareEntries(
        ComparisonContext context,
        DocumentGuide guide,
        List<Difference> differences
    )
    {
        var walk = new StructureWalk(context, guide);
        var old = context.Before.Form;
        var now = context.After.Form;
        walk.CompareEntries(
            old.Dictionary.Without("Fields"),
            now.Dictionary.Without("Fields"),
            Form,
            now.Reference ?? context.After.CatalogReference
        );
        differences.AddRange(walk.Differences);
        return walk.WasCut;
    }

    private static bool CompareField(
        FieldPair pair,
        ComparisonContext context,
        DocumentGuide guide,
        List<Difference> differences
    )
    {
        var path = Form.Down("Fields").Down(pair.Name);
        if (pair.Before is null || pair.After is null)
        {
            var field = (pair.After ?? pair.Before)!;
            differences.Add(
                new Difference(
                    path,
                    pair.IsNew ? DifferenceKind.Added : DifferenceKind.Removed,
                    pair.Before?.Dictionary ?? (PdfObject)PdfNull.Instance,
                    pair.After?.Dictionary ?? (PdfObject)PdfNull.Instance,
                    field.Reference ?? FirstWidget(field)?.Reference,
                    PageOf(field)
                )
                {
                    Field = pair,
                }
            );
            return false;
        }

        var walk = new StructureWalk(context, new FieldGuide(guide, path));
        if (!context.Untouched.Contains(pair.Before.Reference, pair.After.Reference))
        {
            walk.Compare(
                pair.Before.Dictionary,
                pair.After.Dictionary,
                path,
                pair.After.Reference,
                PageOf(pair.After)
            );
        }

        CompareInherited(walk, pair.Before, pair.After, path);
        CompareAncestors(walk, pair, context, path);
        differences.AddRange(
            walk.Differences.Select(one =>
            {
                var (key, depth) = FirstKeyBelow(one.Path, path);
                return one with { Field = pair, FieldKey = key, FieldDepth = depth };
            })
        );
        return walk.WasCut;
    }

    /// <summary>A field's type, flags and value may come from its ancestors.</summary>
    private static void CompareInherited(
        StructureWalk walk,
        PdfFormField old,
        PdfFormField now,
        ObjectPath path
    )
    {
        walk.Compare(new PdfName(old.Type), new PdfName(now.Type), path.Down("FT"), now.Reference);
        walk.Compare(
            new PdfInteger(old.Flags),
            new PdfInteger(now.Flags),
            path.Down("Ff"),
            now.Reference
        );
        if (!old.Dictionary.ContainsKey("V") || !now.Dictionary.ContainsKey("V"))
        {
            walk.Compare(old.Value, now.Value, path.Down("V"), now.Reference);
        }
    }

    /// <summary>
    /// Colour and place of text, length, actions and names (§12.7.4, tables 226, 228, 232) may stand in the fields above. Type,
    /// flags and value were compared as they reach the field.
    /// </summary>
    private static void CompareAncestors(
        StructureWalk walk,
        FieldPair pair,
        ComparisonContext context,
        ObjectPath path
    )
    {
        var old = pair.Before!.Dictionary["Parent"];
        var now = pair.After!.Dictionary["Parent"];
        for (var i = 0; i < MostAncestors; i++)
        {
            path = path.Down("Parent");
            if (
                context.Untouched.Contains(old as PdfReference, now as PdfReference)
                || context.Before.Resolve(old) is not PdfDictionary before
                || context.After.Resolve(now) is not PdfDictionary after
            )
            {
                return;
            }

            walk.CompareEntries(
                Own(before),
                Own(after),
                path,
                now as PdfReference ?? pair.After.Reference
            );
            (old, now) = (before["Parent"], after["Parent"]);
        }
    }

    private static PdfDictionary Own(PdfDictionary ancestor) =>
        ComparedOtherwise.Aggregate(ancestor, (rest, key) => rest.Without(key));

    private static int? PageOf(PdfFormField field) => FirstWidget(field)?.PageIndex;

    private static PdfWidget? FirstWidget(PdfFormField field) =>
        field.Widgets is [var first, ..] ? first : null;

    /// <summary>For a widget below the field the key inside the widget counts: <c>Kids/0/AP</c> is <c>AP</c>.</summary>
    private static (string Key, int Depth) FirstKeyBelow(ObjectPath path, ObjectPath field)
    {
        var steps = new List<string>();
        for (var at = path; at.Depth > field.Depth; at = at.Parent!)
        {
            steps.Add(at.Last);
        }

        steps.Reverse();
        return steps is ["Kids", _, var inside, ..]
            ? (inside, steps.Count - 3)
            : (steps.FirstOrDefault() ?? "", Math.Max(0, steps.Count - 1));
    }
}
