namespace AnTin.Pdf.Reading;

/// <summary>A stretch of another source.</summary>
internal sealed class PartSource(PdfSource whole, long start, long length) : PdfSource
{
    public override long Length => length;

    public override int Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || offset >= length)
        {
            return 0;
        }

        return whole.Read(
            start + offset,
            destination[..(int)Math.Min(destination.Length, length - offset)]
        );
    }

    public override ReadOnlyMemory<byte> Read(long offset, int count) =>
        offset < 0 || offset >= length || count <= 0
            ? ReadOnlyMemory<byte>.Empty
            : whole.Read(start + offset, (int)Math.Min(count, length - offset));

    public override void Visit(long offset, long partLength, Action<ReadOnlySpan<byte>> visitor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partLength, length - offset);
        whole.Visit(start + offset, partLength, visitor);
    }

    internal override ReadOnlyMemory<byte> Window(long offset, int count)
    {
        if (offset < 0 || offset >= length)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var view = whole.Window(start + offset, (int)Math.Min(count, length - offset));
        return view.Length > length - offset ? view[..(int)(length - offset)] : view;
    }
}
