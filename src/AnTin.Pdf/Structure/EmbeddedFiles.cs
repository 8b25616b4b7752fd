using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Structure;

/// <summary>Walks the name tree of embedded files (7.7.4, 7.9.6), each node once.</summary>
public static class EmbeddedFiles
{
    private const int MostNodes = 10_000;

    /// <summary>What looking at an item costs of the document's credit.</summary>
    private const int CostOfItem = 32;

    /// <summary>The files named in the catalogue's name tree (7.11.4), as the revision holds them.</summary>
    public static IReadOnlyList<EmbeddedFile> Of(PdfRevision revision)
    {
        var files = new List<EmbeddedFile>();
        var visited = new HashSet<int>();
        var waiting = new Queue<PdfObject>();
        var names = revision.Dictionary(revision.Catalog["Names"]);
        waiting.Enqueue(names?["EmbeddedFiles"] ?? PdfNull.Instance);
        for (var nodes = 0; nodes < MostNodes && waiting.TryDequeue(out var value); nodes++)
        {
            if (
                (value is PdfReference reference && !visited.Add(reference.Number))
                || revision.Dictionary(value) is not { } node
            )
            {
                continue;
            }

            var kids = revision.Array(node["Kids"]);
            var pairs = revision.Array(node["Names"]);
            if (!revision.Document.Loader.Charge(CostOfItem * ((long)kids.Count + pairs.Count)))
            {
                break;
            }

            foreach (var kid in kids.Items)
            {
                waiting.Enqueue(kid);
            }

            for (var i = 0; i + 1 < pairs.Count && files.Count < MostNodes; i += 2)
            {
                if (Read(revision, pairs[i], pairs[i + 1]) is { } file)
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    private static EmbeddedFile? Read(PdfRevision revision, PdfObject key, PdfObject value)
    {
        if (
            revision.Dictionary(value) is not { } specification
            || revision.Dictionary(specification["EF"]) is not { } contents
        )
        {
            return null;
        }

        var stream =
            revision.Resolve(contents["UF"]) as PdfStream
            ?? revision.Resolve(contents["F"]) as PdfStream;
        var name =
            revision.Resolve(specification["UF"]) as PdfString
            ?? revision.Resolve(specification["F"]) as PdfString
            ?? revision.Resolve(key) as PdfString;
        return stream is null || name is null ? null : new EmbeddedFile(name.ToText(), stream);
    }
}
