using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary><c>CK_MECHANISM</c>; packed as <see cref="CkAttribute"/> is.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct CkMechanism
{
    public CULong Type;
    public nint Parameter;
    public CULong ParameterLength;
}
