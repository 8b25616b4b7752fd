using System.Globalization;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Fonts;

/// <summary>
/// The fonts of one document or one update. Drawing takes characters from the subsets; <see cref="Embed"/> writes the
/// fonts once everything is drawn.
/// </summary>
public sealed class FontSet(IObjectStore store)
{
    private readonly SortedDictionary<FontFace, (FontSubset Subset, PdfReference Reference)> used =
    [];

    /// <summary>The characters used so far of a face; drawing adds to them.</summary>
    public FontSubset Subset(FontFace face) => Entry(face).Subset;

    /// <summary>The font object of a face, written by <see cref="Embed"/>; for resource dictionaries.</summary>
    public PdfReference Reference(FontFace face) => Entry(face).Reference;

    /// <summary>The name of the face in resource dictionaries.</summary>
    public static string ResourceName(FontFace face) =>
        string.Create(CultureInfo.InvariantCulture, $"F{(int)face + 1}");

    /// <summary>Writes the subsets; nothing may be drawn with them afterwards.</summary>
    public void Embed()
    {
        foreach (var (_, (subset, reference)) in used)
        {
            FontEmbedding.Write(store, reference, subset);
        }
    }

    private (FontSubset Subset, PdfReference Reference) Entry(FontFace face)
    {
        if (!used.TryGetValue(face, out var entry))
        {
            entry = (new FontSubset(LiberationSerif.Face(face)), store.Reserve());
            used.Add(face, entry);
        }

        return entry;
    }
}
