namespace AnTin.Pdf.Reading;

internal sealed class MemorySource(ReadOnlyMemory<byte> bytes) : PdfSource
{
    public override long Length => bytes.Length;

    public override int Read(long offset, Span<byte> destination)
    {
        var part = Read(offset, destination.Length);
        part.Span.CopyTo(destination);
        return part.Length;
    }

    public override ReadOnlyMemory<byte> Read(long offset, int count) =>
        offset < 0 || offset >= bytes.Length || count <= 0
            ? ReadOnlyMemory<byte>.Empty
            : bytes.Slice((int)offset, (int)Math.Min(count, bytes.Length - offset));

    /// <summary>In one block: nothing is copied.</summary>
    public override void Visit(long offset, long length, Action<ReadOnlySpan<byte>> visitor) =>
        visitor(bytes.Span.Slice(checked((int)offset), checked((int)length)));

    internal override ReadOnlyMemory<byte> Window(long offset, int count) =>
        Read(offset, int.MaxValue);
}
