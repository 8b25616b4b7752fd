using System.Collections.Frozen;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>What the letters of a look are drawn with.</summary>
internal static class LookFonts
{
    private static readonly FrozenSet<string> Latin = new[]
    {
        "Helvetica",
        "Helvetica-Bold",
        "Helvetica-Oblique",
        "Helvetica-BoldOblique",
        "Times-Roman",
        "Times-Bold",
        "Times-Italic",
        "Times-BoldItalic",
        "Courier",
        "Courier-Bold",
        "Courier-Oblique",
        "Courier-BoldOblique",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Signs = ["Dingbat", "Symbol", "Wingding", "Webding"];

    /// <summary>Its glyphs are programs (§9.6.4), or shapes of any size.</summary>
    public static bool HasShapes(PdfObject font, PdfRevision revision) =>
        font is PdfDictionary known
        && (
            revision.Resolve(known["Subtype"]).IsName("Type3")
            || (
                revision.Resolve(known["BaseFont"]).AsName() is { } name
                && Signs.Any(sign => name.Contains(sign, StringComparison.OrdinalIgnoreCase))
            )
        );

    /// <summary>Nothing but spaces of one byte.</summary>
    public static bool IsBlank(ContentOperation operation) =>
        operation
            .Operands.SelectMany(operand => operand is PdfArray several ? several.Items : [operand])
            .OfType<PdfString>()
            .All(text => text.Bytes.Span.IndexOfAnyExcept((byte)' ') < 0);

    /// <summary>
    /// Each code shows the letter it is read as: a font of the standard 14 (§9.6.2.2) with a standard encoding and no other
    /// way to text, a font that the signed document led to and whose glyphs are no programs, or a subset of the face that is
    /// written here.
    /// </summary>
    public static bool ShowsWhatItSays(PdfObject named, ComparisonContext context)
    {
        var revision = context.After;
        if (revision.Resolve(named) is not PdfDictionary font)
        {
            return true;
        }

        if (
            named is PdfReference reference
            && context.Before.Resolve(reference) is PdfDictionary signed
            && signed.Equals(font)
            && context.Before.References.Contains(reference.Number)
            && !revision.Resolve(font["Subtype"]).IsName("Type3")
        )
        {
            return true;
        }

        return revision.Resolve(font["Subtype"]).IsName("Type0")
            ? OwnFonts.Wrote(revision, font)
            : revision.Resolve(font["BaseFont"]).AsName() is { } name
                && Latin.Contains(name)
                && revision.Resolve(font["ToUnicode"]).IsNull
                && revision.Resolve(font["FontDescriptor"]).IsNull
                && IsStandard(revision.Resolve(font["Encoding"]), revision);
    }

    /// <summary>The signs of the standard 14 (§9.6.2.2, annex D.6), each at its own code.</summary>
    public static bool IsStandardSigns(PdfObject named, PdfRevision revision) =>
        revision.Resolve(named) is PdfDictionary font
        && revision.Resolve(font["Subtype"]).IsName("Type1")
        && revision.Resolve(font["BaseFont"]).IsName("ZapfDingbats")
        && revision.Resolve(font["FontDescriptor"]).IsNull
        && IsStandard(revision.Resolve(font["Encoding"]), revision);

    private static bool IsStandard(PdfObject encoding, PdfRevision revision) =>
        encoding switch
        {
            PdfNull => true,
            PdfName
            {
                Value: "WinAnsiEncoding"
                    or "MacRomanEncoding"
                    or "StandardEncoding"
                    or "PDFDocEncoding"
            } => true,
            PdfDictionary given => revision.Array(given["Differences"]).Count == 0
                && revision.Resolve(given["BaseEncoding"])
                    is PdfNull
                        or PdfName
                        {
                            Value: "WinAnsiEncoding" or "MacRomanEncoding" or "StandardEncoding"
                        },
            _ => false,
        };
}
