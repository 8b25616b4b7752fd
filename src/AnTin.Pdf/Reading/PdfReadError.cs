namespace AnTin.Pdf.Reading;

/// <summary>Why bytes could not be read.</summary>
/// <param name="Offset">Bytes from the start of the file (or of the stream's data, where the section says so).</param>
/// <param name="Section">The part of the file: <c>header</c>, <c>xref</c>, <c>trailer</c>, <c>object 12</c>…</param>
/// <param name="Message">What is wrong, in one English sentence.</param>
public sealed record PdfReadError(long Offset, string Section, string Message)
{
    public override string ToString() => $"{Section} at {Offset}: {Message}";
}
