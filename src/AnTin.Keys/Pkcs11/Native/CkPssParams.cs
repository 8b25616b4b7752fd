using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary><c>CK_RSA_PKCS_PSS_PARAMS</c>: hash, mask generation function, length of the salt.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct CkPssParams
{
    public CULong Hash;
    public CULong Mask;
    public CULong SaltLength;
}
