using System.Diagnostics.CodeAnalysis;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Writing;

/// <summary>
/// What is to be appended to a file (7.5.6): new objects and new versions of old ones. The bytes before stay as they
/// are, and stay where they are: <see cref="Build"/> copies nothing.
/// </summary>
public sealed class IncrementalUpdate : IObjectStore
{
    private readonly SortedDictionary<int, (PdfReference Label, PdfObject Value)> pending = [];
    private int next;

    private IncrementalUpdate(PdfDocument document)
    {
        Document = document;
        next = document.Latest.Size;
    }

    /// <summary>The file that is appended to.</summary>
    public PdfDocument Document { get; }

    /// <summary>
    /// Begins an update. A file whose objects had to be searched for cannot be updated: there is no chain to continue.
    /// An encrypted file cannot either, because new strings and streams would have to be encrypted.
    /// </summary>
    public static bool TryStart(
        PdfDocument document,
        [NotNullWhen(true)] out IncrementalUpdate? update,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        update = null;
        error = null;
        if (document.WasRepaired)
        {
            error = new PdfReadError(
                0,
                "xref",
                "The file's cross-reference data is broken; save it anew first."
            );
            return false;
        }

        if (document.IsEncrypted)
        {
            error = new PdfReadError(
                document.Latest.XrefOffset,
                "trailer",
                "The file is encrypted; save it without encryption first."
            );
            return false;
        }

        if (document.Latest.CatalogReference is null)
        {
            error = new PdfReadError(
                document.Latest.XrefOffset,
                "trailer",
                "The catalogue is no indirect object."
            );
            return false;
        }

        update = new IncrementalUpdate(document);
        return true;
    }

    /// <summary>Takes a new object under the next number.</summary>
    public PdfReference Add(PdfObject value)
    {
        var label = Reserve();
        Set(label, value);
        return label;
    }

    /// <summary>Takes the next object number; the object must be set before the update is built.</summary>
    public PdfReference Reserve() => new(next++);

    /// <summary>Defines a reserved object, or gives an old one a new version.</summary>
    public void Set(PdfReference label, PdfObject value) => pending[label.Number] = (label, value);

    /// <summary>The object as it will be after the update.</summary>
    public PdfObject Resolve(PdfObject value)
    {
        for (var i = 0; i < 32 && value is PdfReference reference; i++)
        {
            value = pending.TryGetValue(reference.Number, out var changed)
                ? changed.Value
                : Document.Latest.Load(reference);
        }

        return value is PdfReference ? PdfNull.Instance : value;
    }

    /// <summary>The catalogue as it will be.</summary>
    public PdfDictionary Catalog =>
        Resolve(Document.Latest.CatalogReference!) as PdfDictionary ?? PdfDictionary.Empty;

    /// <summary>Writes the catalogue again.</summary>
    public void SetCatalog(PdfDictionary catalog) =>
        Set(Document.Latest.CatalogReference!, catalog);

    /// <summary>Writes the new part, with cross-reference data in the style of the file's last section.</summary>
    public AppendedUpdate Build()
    {
        var source = Document.Source;
        var writer = new ObjectWriter(source.Length);
        if (source.Read(source.Length - 1, 1).Span is not [(byte)'\n' or (byte)'\r'])
        {
            writer.Raw("\n"u8);
        }

        var entries = new SortedDictionary<int, XrefEntry>();
        foreach (var (number, (label, value)) in pending)
        {
            var offset = writer.Offset - Document.Loader.Shift;
            entries.Add(number, new XrefEntry(XrefEntryKind.InFile, offset, label.Generation));
            writer.Indirect(label, value);
        }

        var trailer = TrailerFor(writer);
        var start = XrefWriter.Write(
            writer,
            entries,
            trailer,
            Document.Latest.Style,
            next,
            Document.Loader.Shift
        );
        writer.Text($"startxref\n{start}\n%%EOF\n");
        return new AppendedUpdate(source, writer.ToArray(), writer.Places);
    }

    /// <summary>7.5.6: the entries of the trailer before, with /Prev; of /ID the first part stays (14.4).</summary>
    private PdfDictionary TrailerFor(ObjectWriter written)
    {
        var trailer = Document.Latest.Trailer;
        foreach (var key in XrefWriter.SectionKeys)
        {
            trailer = trailer.Without(key);
        }

        if (
            Document.Latest.Array(trailer["ID"]) is { Count: 2 } id
            && Document.Latest.Resolve(id[0]) is PdfString first
        )
        {
            trailer = trailer.With(
                "ID",
                new PdfArray(first, FileIdentifier.Of(first, written.ToArray()))
            );
        }

        return trailer.With("Prev", new PdfInteger(Document.Latest.XrefOffset));
    }
}
