using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary>
/// <c>CK_ATTRIBUTE</c>. Packed: that is the layout on Windows (PKCS #11 v2.40 §2.1), and on other systems, where
/// <c>CK_ULONG</c> is as long as a pointer, it is the natural one too.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct CkAttribute
{
    public CULong Type;
    public nint Value;
    public CULong Length;
}
