using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Writing;

/// <summary>Makes streams to be written.</summary>
public static class StreamFactory
{
    /// <summary>A stream whose bytes are packed with Flate.</summary>
    public static PdfStream Compressed(PdfDictionary dictionary, ReadOnlySpan<byte> bytes) =>
        new(dictionary.With("Filter", new PdfName("FlateDecode")), FlateFilter.Encode(bytes));

    /// <summary>A form XObject (8.10): a drawing that can be placed, such as the appearance of a field.</summary>
    public static PdfStream Form(
        PdfRectangle box,
        PdfDictionary resources,
        ReadOnlySpan<byte> content
    ) =>
        Compressed(
            PdfDictionary.Of(
                ("Type", new PdfName("XObject")),
                ("Subtype", new PdfName("Form")),
                ("BBox", box.ToArray()),
                ("Resources", resources)
            ),
            content
        );
}
