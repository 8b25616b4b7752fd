using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary>Memory that does not move; cleared before it is given back.</summary>
internal sealed unsafe class NativeBlock(int length) : IDisposable
{
    private void* memory = NativeMemory.AllocZeroed((nuint)Math.Max(1, length));

    public nint Pointer => (nint)memory;

    public Span<byte> Span => new(memory, length);

    public void Dispose()
    {
        Span.Clear();
        NativeMemory.Free(memory);
        memory = null;
    }
}
