using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// What a widget may show (ISO 32000-2 §12.5.5, table 170): its normal look, and those while the pointer is over it or
/// pressed.
/// </summary>
internal static class WidgetLooks
{
    private static readonly string[] Keys = ["N", "R", "D"];

    /// <summary>Streams, or dictionaries of states; what is null is left out.</summary>
    public static IReadOnlyList<PdfObject> Of(PdfWidget widget, PdfRevision revision) =>
        revision.Dictionary(widget.Dictionary["AP"]) is { } looks
            ? [.. Keys.Select(key => revision.Resolve(looks[key])).Where(look => !look.IsNull)]
            : [];

    /// <summary>What is seen while nobody points at it: the normal look, of several that of its state.</summary>
    public static PdfStream? Shown(PdfWidget widget, PdfRevision revision) =>
        revision.Resolve(
            revision.Dictionary(widget.Dictionary["AP"])?["N"] ?? PdfNull.Instance
        ) switch
        {
            PdfStream only => only,
            PdfDictionary states
                when revision.Resolve(widget.Dictionary["AS"]).AsName() is { } state =>
                revision.Resolve(states[state]) as PdfStream,
            _ => null,
        };
}
