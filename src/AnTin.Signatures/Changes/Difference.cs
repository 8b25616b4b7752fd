using System.Globalization;
using AnTin.Pdf.Objects;

namespace AnTin.Signatures.Changes;

/// <summary>One value that is not the same now as it was when the document was signed.</summary>
/// <param name="Path">Where it hangs.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Before">The old value; null (the PDF object) when it was added.</param>
/// <param name="After">The new value; null (the PDF object) when it was removed.</param>
/// <param name="Holder">The numbered object the value stands in, as far as it is known.</param>
/// <param name="Page">The page it belongs to, from 0 on.</param>
internal sealed record Difference(
    ObjectPath Path,
    DifferenceKind Kind,
    PdfObject Before,
    PdfObject After,
    PdfReference? Holder,
    int? Page
)
{
    /// <summary>The form field it belongs to, for differences inside fields and their widgets.</summary>
    public FieldPair? Field { get; init; }

    /// <summary>The first step below the field, as <c>V</c>, <c>AP</c> or <c>Rect</c>; empty elsewhere.</summary>
    public string FieldKey { get; init; } = "";

    /// <summary>How many steps below that: 2 for <c>AP/N/Yes</c>.</summary>
    public int FieldDepth { get; init; }

    public string ObjectName =>
        Holder is { } holder
            ? string.Create(CultureInfo.InvariantCulture, $"{holder.Number} {holder.Generation} R")
            : Path.ToString();
}
