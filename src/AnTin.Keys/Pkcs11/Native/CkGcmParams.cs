using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary><c>CK_GCM_PARAMS</c> (PKCS #11 Current Mechanisms v2.40 errata 01 §2.12.3).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct CkGcmParams
{
    public nint Iv;
    public CULong IvLength;
    public CULong IvBits;
    public nint AssociatedData;
    public CULong AssociatedDataLength;
    public CULong TagBits;
}
