namespace AnTin.Pdf.Reading;

/// <summary>How a section of cross-reference data was written; an update follows the style of the last one.</summary>
public enum XrefStyle
{
    /// <summary>A table in plain text (7.5.4).</summary>
    Table,

    /// <summary>A stream (7.5.8), from PDF 1.5 on.</summary>
    Stream,

    /// <summary>A table with a stream beside it for readers that know streams (7.5.8.4).</summary>
    Hybrid,
}
