using System.Formats.Asn1;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>The framework's writer of DER: another hand than the one that writes our own certificates.</summary>
internal static class Asn
{
    public static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    public static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number);

    public static Asn1Tag Constructed(int number) =>
        new(TagClass.ContextSpecific, number, isConstructed: true);

    /// <summary>A time as it stands in UTCTime: <c>990101120100Z</c>.</summary>
    public static byte[] UtcTime(string text) => Text(0x17, text);

    /// <summary>A time as it stands in GeneralizedTime: <c>20500101120100Z</c>.</summary>
    public static byte[] GeneralizedTime(string text) => Text(0x18, text);

    public static byte[] Time(DateTimeOffset time) =>
        Write(writer => writer.WriteUtcTime(time, twoDigitYearMax: 2049));

    private static byte[] Text(byte tag, string text) =>
        [tag, (byte)text.Length, .. System.Text.Encoding.ASCII.GetBytes(text)];
}
