using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Writing;

/// <summary>A field to be added to a form, one with its only widget.</summary>
public sealed record NewFormField
{
    /// <summary>Partial name; without points.</summary>
    public required string Name { get; init; }

    /// <summary><c>Sig</c>, <c>Tx</c>…</summary>
    public required string Type { get; init; }

    /// <summary>The page that shows it, also where the rectangle is empty.</summary>
    public required PdfPage Page { get; init; }

    /// <summary>In points on the unrotated page; empty for an invisible field.</summary>
    public PdfRectangle Rectangle { get; init; }

    /// <summary>A form XObject.</summary>
    public PdfReference? Appearance { get; init; }

    /// <summary>The value (<c>/V</c>); null for an empty field.</summary>
    public PdfObject? Value { get; init; }

    /// <summary>12.5.3; Print and Locked unless said otherwise.</summary>
    public int AnnotationFlags { get; init; } = 132;

    /// <summary>Further entries, such as /Lock, /DA or /Ff.</summary>
    public PdfDictionary More { get; init; } = PdfDictionary.Empty;
}
