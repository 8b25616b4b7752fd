namespace AnTin.Pdf.Reading;

/// <summary>
/// Something in the file that departs from ISO 32000 and was read all the same. A reader shrugs; a validator of
/// signatures may not, because two programs may read the same file differently there.
/// </summary>
public sealed record PdfFinding(PdfFindingKind Kind, long Offset, string Section, string Message);
