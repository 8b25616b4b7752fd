using System.Globalization;
using System.Text;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>Puts values of other makers into a signed file: same ranges, another sub-filter, another message.</summary>
internal static class Resigned
{
    private const string OurSubFilter = "ETSI.CAdES.detached";

    /// <param name="signed">A file with one signature of ours.</param>
    /// <param name="value">Makes /Contents from the covered bytes.</param>
    /// <param name="subFilter">Not longer than ours.</param>
    /// <param name="prepare">Changes the bytes before they are signed; keeps their number.</param>
    public static async Task<byte[]> AsAsync(
        byte[] signed,
        Func<byte[], Task<byte[]>> value,
        string subFilter = "adbe.pkcs7.detached",
        Action<byte[]>? prepare = null
    )
    {
        var file = signed.ToArray();
        Overwrite(file, OurSubFilter, subFilter.PadRight(OurSubFilter.Length));
        prepare?.Invoke(file);
        return Put(file, await value(Covered(file)));
    }

    public static byte[] Put(byte[] file, byte[] value)
    {
        var (start, end, _) = Ranges(file);
        var copy = file.ToArray();
        var digits = Convert.ToHexStringLower(value).PadRight(end - start - 2, '0');
        digits.Length.ShouldBe(end - start - 2, "the value is longer than its place");
        Encoding.ASCII.GetBytes(digits, copy.AsSpan(start + 1));
        return copy;
    }

    public static byte[] Covered(byte[] file)
    {
        var (start, end, last) = Ranges(file);
        return [.. file.AsSpan(0, start), .. file.AsSpan(end, last - end)];
    }

    /// <summary>The value of the first signature, angle brackets included, and the end of what it covers.</summary>
    public static (int Start, int End, int Last) Ranges(byte[] file)
    {
        var place = file.AsSpan().IndexOf("/ByteRange"u8);
        var text = Encoding.Latin1.GetString(file, place, 80);
        var numbers = text[
            (text.IndexOf('[', StringComparison.Ordinal) + 1)..text.IndexOf(
                ']',
                StringComparison.Ordinal
            )
        ]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        return (numbers[1], numbers[2], numbers[2] + numbers[3]);
    }

    public static void Overwrite(byte[] file, string old, string with)
    {
        var place = file.AsSpan().IndexOf(Encoding.Latin1.GetBytes(old));
        place.ShouldBeGreaterThan(0, $"{old} is not in the file");
        with.Length.ShouldBe(old.Length);
        Encoding.Latin1.GetBytes(with, file.AsSpan(place));
    }
}
