using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Makes revisions of sections. They are one to one but for linearized files (annex F), where the first two sections of
/// the chain belong to one writing: the section of the first page stands before the one it continues.
/// </summary>
internal static class RevisionGrouping
{
    /// <param name="oldestFirst">The sections of the chain.</param>
    /// <param name="loader">Reads the linearization dictionary and takes findings.</param>
    public static IEnumerable<XrefSection> Group(
        IReadOnlyList<XrefSection> oldestFirst,
        ObjectLoader loader
    )
    {
        for (var i = 0; i < oldestFirst.Count; i++)
        {
            var section = oldestFirst[i];
            if (i + 1 < oldestFirst.Count && oldestFirst[i + 1].Offset < section.Offset)
            {
                var firstPage = oldestFirst[i + 1];
                if (i == 0 && IsLinearized(loader))
                {
                    yield return Merge(section, firstPage);
                    i++;
                    continue;
                }

                loader.Log.Add(
                    PdfFindingKind.BadXref,
                    firstPage.Offset,
                    "xref",
                    "A section stands before the one it updates."
                );
            }

            yield return section;
        }
    }

    private static XrefSection Merge(XrefSection main, XrefSection firstPage)
    {
        var entries = new Dictionary<int, XrefEntry>(main.Entries);
        foreach (var (number, entry) in firstPage.Entries)
        {
            entries[number] = entry;
        }

        return firstPage with
        {
            End = Math.Max(main.End, firstPage.End),
            Entries = entries,
        };
    }

    private static bool IsLinearized(ObjectLoader loader)
    {
        var head = loader.Source.Read(0, 1024).Span;
        var place = head.IndexOf(" obj"u8);
        if (place < 0)
        {
            return false;
        }

        var parser = new ObjectParser(head[(place + 4)..], place + 4, loader.Limits);
        return parser.ReadObject() is PdfDictionary first && first.ContainsKey("Linearized");
    }
}
