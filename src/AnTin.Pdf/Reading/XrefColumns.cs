namespace AnTin.Pdf.Reading;

/// <summary>
/// 7.5.4: "Each entry shall be exactly 20 bytes long", ten digits, a space, five digits. Some programs read words, as here,
/// others count columns: where numbers are longer, or entries of one subsection differ in length, they see other places. Entries
/// that are all one byte shorter or longer are an old slip, which the others notice and repair.
/// </summary>
internal sealed class XrefColumns(FindingLog log)
{
    private const int PositionDigits = 10;
    private const int BothNumbers = 16;
    private const int Shortest = 19;
    private const int Longest = 21;

    private long last = -1;
    private long length = -1;
    private bool isOdd;

    /// <param name="start">Where the entry begins.</param>
    /// <param name="position">Bytes of its first number.</param>
    /// <param name="numbers">Bytes of both numbers with what is between them.</param>
    public void Add(long start, long position, long numbers)
    {
        var before = length;
        length = last < 0 ? -1 : start - last;
        last = start;
        if (
            !isOdd
            && (
                position != PositionDigits
                || numbers != BothNumbers
                || (length >= 0 && (length < Shortest || length > Longest))
                || (before >= 0 && before != length)
            )
        )
        {
            isOdd = true;
            log.Add(
                PdfFindingKind.BadXref,
                start,
                "xref",
                "The entries of a table do not stand in columns: programs that count them read other places."
            );
        }
    }
}
