using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary><c>CK_C_INITIALIZE_ARGS</c> without own mutexes: the module may use the system's (<c>CKF_OS_LOCKING_OK</c>).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct CkInitializeArgs
{
    public nint CreateMutex;
    public nint DestroyMutex;
    public nint LockMutex;
    public nint UnlockMutex;
    public CULong Flags;
    public nint Reserved;
}
