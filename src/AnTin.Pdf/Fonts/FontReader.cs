using System.Buffers.Binary;

namespace AnTin.Pdf.Fonts;

/// <summary>Reads big-endian fields; outside the bytes everything is zero, so a broken font cannot break the reader.</summary>
internal readonly struct FontReader(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public ushort U16(int offset) =>
        offset >= 0 && offset <= bytes.Length - 2
            ? BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[offset..])
            : (ushort)0;

    public short S16(int offset) => (short)U16(offset);

    public uint U32(int offset) =>
        offset >= 0 && offset <= bytes.Length - 4
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[offset..])
            : 0;

    /// <summary>The part, cut to what is there.</summary>
    public FontReader Slice(long offset, long length)
    {
        if (offset < 0 || offset >= bytes.Length || length <= 0)
        {
            return new FontReader(default);
        }

        return new FontReader(
            bytes.Slice((int)offset, (int)Math.Min(length, bytes.Length - offset))
        );
    }
}
