namespace AnTin.Pdf.Reading;

public enum XrefEntryKind
{
    Free,
    InFile,
    InObjectStream,
}
