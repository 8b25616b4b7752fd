using System.Buffers;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Bytes that can be read at any place: a block of memory, a file, or two of them end to end. Nothing is copied that
/// nobody asked for, so a file of gigabytes can be hashed and signed in little memory.
/// </summary>
public abstract class PdfSource
{
    /// <summary>Bytes in all.</summary>
    public abstract long Length { get; }

    /// <summary>Fills the destination from the offset on and returns how much there was.</summary>
    public abstract int Read(long offset, Span<byte> destination);

    /// <summary>The bytes from the offset on, fewer at the end. A view where the source allows it, else a copy.</summary>
    public virtual ReadOnlyMemory<byte> Read(long offset, int count)
    {
        if (offset < 0 || offset >= Length || count <= 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var bytes = new byte[(int)Math.Min(count, Length - offset)];
        var read = Read(offset, bytes.AsSpan());
        return bytes.AsMemory(0, read);
    }

    /// <summary>A view for the parser: at least <paramref name="count"/> bytes where there are as many.</summary>
    internal virtual ReadOnlyMemory<byte> Window(long offset, int count) => Read(offset, count);

    /// <summary>The first bytes as a source of its own: what a file was before it grew.</summary>
    public PdfSource Prefix(long length) => new PartSource(this, 0, Math.Clamp(length, 0, Length));

    /// <summary>A view of a part; nothing is copied.</summary>
    public PdfSource Slice(long offset, long length)
    {
        var start = Math.Clamp(offset, 0, Length);
        return new PartSource(this, start, Math.Clamp(length, 0, Length - start));
    }

    /// <summary>Hands the bytes of a range out in blocks, for a digest or a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the source.</exception>
    public virtual void Visit(long offset, long length, Action<ReadOnlySpan<byte>> visitor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - offset);
        const int Block = 1 << 16;
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            while (length > 0)
            {
                var read = Read(offset, buffer.AsSpan(0, (int)Math.Min(Block, length)));
                if (read == 0)
                {
                    throw new IOException("The source became shorter while it was read.");
                }

                visitor(buffer.AsSpan(0, read));
                offset += read;
                length -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes all bytes, piece by piece.</summary>
    public void CopyTo(Stream destination) => Visit(0, Length, block => destination.Write(block));

    /// <summary>A source over bytes that nobody changes.</summary>
    public static PdfSource FromMemory(ReadOnlyMemory<byte> bytes) => new MemorySource(bytes);

    /// <summary>A seekable stream, read at any place; the caller keeps and closes it.</summary>
    public static PdfSource FromStream(Stream stream) => new StreamSource(stream);

    /// <summary>Both, one after the other, as one source; nothing is copied.</summary>
    public static PdfSource Join(PdfSource first, PdfSource second) =>
        new JoinedSource(first, second);
}
