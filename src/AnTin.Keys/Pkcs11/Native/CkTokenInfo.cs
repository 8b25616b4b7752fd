using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary><c>CK_TOKEN_INFO</c>; packed as <see cref="CkAttribute"/> is, with room for the padding at its end.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct CkTokenInfo
{
    public Octets32 Label;
    public Octets32 Manufacturer;
    public Octets16 Model;
    public Octets16 SerialNumber;
    public CULong Flags;
    public CULong MaxSessions;
    public CULong Sessions;
    public CULong MaxRwSessions;
    public CULong RwSessions;
    public CULong MaxPinLength;
    public CULong MinPinLength;
    public CULong TotalPublicMemory;
    public CULong FreePublicMemory;
    public CULong TotalPrivateMemory;
    public CULong FreePrivateMemory;
    public ushort HardwareVersion;
    public ushort FirmwareVersion;
    public Octets16 Time;
    public uint Padding;

    [InlineArray(16)]
    internal struct Octets16
    {
        public byte First;
    }

    [InlineArray(32)]
    internal struct Octets32
    {
        public byte First;
    }
}
