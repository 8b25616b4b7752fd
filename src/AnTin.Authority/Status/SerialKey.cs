using System.Buffers.Binary;
using AnTin.Pki.Certificates;

namespace AnTin.Authority.Status;

/// <summary>A serial number of at most 20 octets as a dictionary key: no allocation, one comparison.</summary>
public readonly record struct SerialKey
{
    private const int MostOctets = 20;
    private readonly ulong high;
    private readonly ulong middle;
    private readonly uint low;

    private SerialKey(ReadOnlySpan<byte> octets)
    {
        Span<byte> aligned = stackalloc byte[MostOctets];
        aligned.Clear();
        octets.CopyTo(aligned[(MostOctets - octets.Length)..]);
        high = BinaryPrimitives.ReadUInt64BigEndian(aligned);
        middle = BinaryPrimitives.ReadUInt64BigEndian(aligned[8..]);
        low = BinaryPrimitives.ReadUInt32BigEndian(aligned[16..]);
    }

    /// <summary>From the content octets of an INTEGER; false for what no CA of ours can have issued.</summary>
    public static bool TryFrom(ReadOnlySpan<byte> octets, out SerialKey key)
    {
        var significant = octets.TrimStart((byte)0);
        var possible = significant.Length <= MostOctets && (octets.IsEmpty || octets[0] < 0x80);
        key = possible ? new SerialKey(significant) : default;
        return possible;
    }

    /// <summary>From hexadecimal as the database keeps it.</summary>
    public static SerialKey FromHex(string hex)
    {
        var octets = Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex);
        return new SerialKey(octets.AsSpan().TrimStart((byte)0));
    }

    public CertificateSerial ToSerial()
    {
        Span<byte> octets = stackalloc byte[MostOctets + 1];
        octets[0] = 0;
        BinaryPrimitives.WriteUInt64BigEndian(octets[1..], high);
        BinaryPrimitives.WriteUInt64BigEndian(octets[9..], middle);
        BinaryPrimitives.WriteUInt32BigEndian(octets[17..], low);
        var first = octets.IndexOfAnyExcept((byte)0);
        var start = first < 0 ? MostOctets : first - (octets[first] >= 0x80 ? 1 : 0);
        return CertificateSerial.FromContent(octets[start..]);
    }

    public override string ToString() => ToSerial().ToString();

    /// <summary>Serials are random: any eight octets of them are a good hash.</summary>
    public override int GetHashCode() => (middle ^ low ^ (high << 7)).GetHashCode();
}
