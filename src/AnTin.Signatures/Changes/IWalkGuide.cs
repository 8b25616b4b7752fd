using AnTin.Pdf.Objects;

namespace AnTin.Signatures.Changes;

/// <summary>Tells a <see cref="StructureWalk"/> where to go on, and which page it is on.</summary>
internal interface IWalkGuide
{
    WalkDecision Decide(ObjectPath path, PdfObject before, PdfObject after);

    /// <summary>The page that this object is, from 0 on.</summary>
    int? PageOf(PdfReference reference);

    /// <summary>
    /// Which part of the document the step leads into, given the part it starts in. An object that two parts share is
    /// compared in each: what one part may change, another may not.
    /// </summary>
    string PartOf(ObjectPath path, string part);
}
