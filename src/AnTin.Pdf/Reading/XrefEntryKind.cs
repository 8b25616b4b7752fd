namespace AnTin.Pdf.Reading;

/// <summary>What a cross-reference entry says of its object (7.5.4, 7.5.8).</summary>
public enum XrefEntryKind
{
    /// <summary>There is no such object.</summary>
    Free,

    /// <summary>The object stands at an offset of the file.</summary>
    InFile,

    /// <summary>The object is packed in an object stream (7.5.7).</summary>
    InObjectStream,
}
