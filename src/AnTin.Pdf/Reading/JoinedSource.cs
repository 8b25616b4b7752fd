namespace AnTin.Pdf.Reading;

/// <summary>A file and what was appended to it.</summary>
internal sealed class JoinedSource(PdfSource first, PdfSource second) : PdfSource
{
    public override long Length => first.Length + second.Length;

    public override int Read(long offset, Span<byte> destination)
    {
        var read = offset < first.Length ? first.Read(offset, destination) : 0;
        if (read < destination.Length && offset + read >= first.Length)
        {
            read += second.Read(offset + read - first.Length, destination[read..]);
        }

        return read;
    }

    public override void Visit(long offset, long length, Action<ReadOnlySpan<byte>> visitor)
    {
        var inFirst = Math.Clamp(first.Length - offset, 0, length);
        if (inFirst > 0)
        {
            first.Visit(offset, inFirst, visitor);
        }

        if (length > inFirst)
        {
            second.Visit(offset + inFirst - first.Length, length - inFirst, visitor);
        }
    }

    public override ReadOnlyMemory<byte> Read(long offset, int count)
    {
        if (offset >= first.Length)
        {
            return second.Read(offset - first.Length, count);
        }

        return count <= first.Length - offset
            ? first.Read(offset, count)
            : base.Read(offset, count);
    }
}
