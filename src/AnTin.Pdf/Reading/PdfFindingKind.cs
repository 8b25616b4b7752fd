namespace AnTin.Pdf.Reading;

/// <summary>What was read around. None of these stops the reading; each may matter to who judges the file.</summary>
public enum PdfFindingKind
{
    /// <summary>Bytes stand before <c>%PDF-</c>.</summary>
    JunkBeforeHeader,

    /// <summary>The header is missing or its version unreadable.</summary>
    BadHeader,

    /// <summary>Bytes other than white space stand after the last <c>%%EOF</c>.</summary>
    TrailingBytes,

    /// <summary>The cross-reference data was unusable; objects were found by searching for them.</summary>
    Repaired,

    /// <summary>A <c>/Prev</c> chain came back to a section it had visited.</summary>
    XrefLoop,

    /// <summary>A <c>startxref</c> in the file belongs to no section of the chain: a revision may be hidden.</summary>
    OrphanedSection,

    /// <summary>
    /// An object or trailer stands where no section names it: who repairs the file, instead of following its sections, takes
    /// it for the newest of its number.
    /// </summary>
    UnnamedObject,

    /// <summary>A cross-reference entry or section is malformed and was read around.</summary>
    BadXref,

    /// <summary>One section gives an object two places: some programs take the first, others the last.</summary>
    ContradictoryXref,

    /// <summary>An entry points to something that is not the object it promises; the object counts as null.</summary>
    BadObject,

    /// <summary>A stream's <c>/Length</c> does not lead to <c>endstream</c>.</summary>
    BadStreamLength,

    /// <summary>A stream could not be decoded whole.</summary>
    BadStreamData,

    /// <summary>A dictionary names a key twice.</summary>
    DuplicateKey,

    /// <summary>The page tree or form tree has a loop, a wrong kind of node, or is too large.</summary>
    BadTree,

    /// <summary>The file is encrypted and was not opened; strings and streams are shown as they stand.</summary>
    Encrypted,

    /// <summary>A limit of <see cref="PdfLimits"/> was reached.</summary>
    LimitReached,
}
