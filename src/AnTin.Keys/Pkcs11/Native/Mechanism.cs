using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary>A mechanism and its parameter, laid out for the module once and used many times.</summary>
internal sealed unsafe class Mechanism : IDisposable
{
    private readonly NativeBlock block;

    private Mechanism(uint type, ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> tail = default)
    {
        block = new NativeBlock(sizeof(CkMechanism) + parameter.Length + tail.Length);
        parameter.CopyTo(block.Span[sizeof(CkMechanism)..]);
        tail.CopyTo(block.Span[(sizeof(CkMechanism) + parameter.Length)..]);
        *(CkMechanism*)block.Pointer = new CkMechanism
        {
            Type = new CULong(type),
            Parameter = parameter.Length == 0 ? 0 : block.Pointer + sizeof(CkMechanism),
            ParameterLength = new CULong((nuint)parameter.Length),
        };
    }

    public CkMechanism* Pointer => (CkMechanism*)block.Pointer;

    public static Mechanism Plain(uint type) => new(type, []);

    public static Mechanism Pss(uint hash, uint mask, int saltLength)
    {
        var parameter = new CkPssParams
        {
            Hash = new CULong(hash),
            Mask = new CULong(mask),
            SaltLength = new CULong((nuint)saltLength),
        };
        return new(Ck.Mechanism.RsaPss, Bytes(in parameter));
    }

    /// <summary>AES-GCM with a tag of 128 bits.</summary>
    public static Mechanism Gcm(ReadOnlySpan<byte> iv, ReadOnlySpan<byte> associatedData)
    {
        var parameter = new CkGcmParams
        {
            IvLength = new CULong((nuint)iv.Length),
            IvBits = new CULong((nuint)iv.Length * 8),
            AssociatedDataLength = new CULong((nuint)associatedData.Length),
            TagBits = new CULong(128),
        };
        var made = new Mechanism(
            Ck.Mechanism.AesGcm,
            Bytes(in parameter),
            [.. iv, .. associatedData]
        );
        var gcm = (CkGcmParams*)made.Pointer->Parameter;
        gcm->Iv = (nint)gcm + sizeof(CkGcmParams);
        gcm->AssociatedData = gcm->Iv + iv.Length;
        return made;
    }

    public void Dispose() => block.Dispose();

    private static ReadOnlySpan<byte> Bytes<T>(in T parameter)
        where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in parameter));
}
