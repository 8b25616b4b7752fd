namespace AnTin.Pdf.Filters;

/// <summary>Grows with what is written and says no at the limit: a bomb costs the limit and not a byte more.</summary>
internal sealed class BoundedOutput(int limit)
{
    private byte[] bytes = [];
    private int length;

    public int Limit { get; } = limit;

    public int Length => length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public bool Write(ReadOnlySpan<byte> data)
    {
        if (!Reserve(data.Length))
        {
            return false;
        }

        data.CopyTo(bytes.AsSpan(length));
        length += data.Length;
        return true;
    }

    public bool Write(byte value)
    {
        if (!Reserve(1))
        {
            return false;
        }

        bytes[length++] = value;
        return true;
    }

    private bool Reserve(int more)
    {
        if (more > Limit - length)
        {
            return false;
        }

        if (bytes.Length - length < more)
        {
            var wanted = Math.Max(length + more, Math.Min((long)bytes.Length * 2, Limit));
            Array.Resize(ref bytes, (int)Math.Max(wanted, 256));
        }

        return true;
    }
}
