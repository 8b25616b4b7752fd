namespace AnTin.Signatures.Asic;

/// <summary>CRC-32 of ZIP (APPNOTE 6.3.10 §4.4.7): polynomial 0xEDB88320, reflected.</summary>
internal static class ZipChecksum
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table =
    [
        .. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, Step)),
    ];

    public static uint Of(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var octet in content)
        {
            sum = Table[(byte)(sum ^ octet)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Step(uint value, int bit) =>
        (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
}
