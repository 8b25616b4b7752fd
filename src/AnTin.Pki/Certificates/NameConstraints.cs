using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.10:
/// <code>
/// NameConstraints ::= SEQUENCE {
///     permittedSubtrees  [0] GeneralSubtrees OPTIONAL,
///     excludedSubtrees   [1] GeneralSubtrees OPTIONAL }
/// GeneralSubtree ::= SEQUENCE {
///     base         GeneralName,
///     minimum  [0] BaseDistance DEFAULT 0,
///     maximum  [1] BaseDistance OPTIONAL }
/// </code>
/// "minimum MUST be zero, and maximum MUST be absent": other values are refused.
/// </summary>
public sealed record NameConstraints(
    IReadOnlyList<GeneralName> Permitted,
    IReadOnlyList<GeneralName> Excluded
)
{
    private const int MostSubtrees = 1000;

    internal static NameConstraints Read(ref DerReader reader)
    {
        const string Field = "nameConstraints";
        var inside = reader.Sequence(Field);
        var permitted = inside.TryContext(0, Field, out var first) ? ReadSubtrees(ref first) : [];
        var excluded = inside.TryContext(1, Field, out var second) ? ReadSubtrees(ref second) : [];
        inside.Complete();
        return new NameConstraints(permitted, excluded);
    }

    internal void Write(DerWriter writer)
    {
        using (writer.Sequence())
        {
            WriteSubtrees(writer, 0, Permitted);
            WriteSubtrees(writer, 1, Excluded);
        }
    }

    private static void WriteSubtrees(
        DerWriter writer,
        int number,
        IReadOnlyList<GeneralName> subtrees
    )
    {
        if (subtrees.Count == 0)
        {
            return;
        }

        using (writer.Context(number))
        {
            foreach (var subtree in subtrees)
            {
                using (writer.Sequence())
                {
                    subtree.Write(writer);
                }
            }
        }
    }

    private static List<GeneralName> ReadSubtrees(ref DerReader list)
    {
        const string Field = "nameConstraints.base";
        var subtrees = new List<GeneralName>();
        while (list.HasData)
        {
            if (subtrees.Count == MostSubtrees)
            {
                throw list.Broken(Field, $"has more than {MostSubtrees} subtrees.");
            }

            var inside = list.Sequence(Field);
            subtrees.Add(GeneralName.Read(ref inside, Field));
            inside.Complete();
        }

        return subtrees;
    }
}
