using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary>Attributes of a key, written once; pinned only while a function reads them.</summary>
internal sealed class Template
{
    private readonly List<(uint Type, byte[] Value)> attributes = [];

    public int Count => attributes.Count;

    public Template With(uint type, bool value) => With(type, [value ? (byte)1 : (byte)0]);

    public Template With(uint type, uint value)
    {
        var number = new CULong(value);
        return With(type, MemoryMarshal.AsBytes(new ReadOnlySpan<CULong>(in number)).ToArray());
    }

    public Template With(uint type, byte[] value)
    {
        attributes.Add((type, value));
        return this;
    }

    /// <summary>The attributes one after the other, then their values; the pointers are those of the block.</summary>
    public unsafe NativeBlock Lay()
    {
        var head = attributes.Count * sizeof(CkAttribute);
        var block = new NativeBlock(head + attributes.Sum(one => Aligned(one.Value.Length)));
        var written = head;
        for (var i = 0; i < attributes.Count; i++)
        {
            var (type, value) = attributes[i];
            value.CopyTo(block.Span[written..]);
            ((CkAttribute*)block.Pointer)[i] = new CkAttribute
            {
                Type = new CULong(type),
                Value = block.Pointer + written,
                Length = new CULong((nuint)value.Length),
            };
            written += Aligned(value.Length);
        }

        return block;
    }

    /// <summary>Modules read a number where it stands; it begins where one may.</summary>
    private static int Aligned(int length) => (length + 7) & ~7;
}
