using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// The number of a certificate. New ones are 17 octets: a fixed first octet that keeps the number positive and of one
/// width, then 128 random bits (RFC 5280 §4.1.2.2: positive, at most 20 octets; CA/Browser Forum §7.1: at least 64
/// bits from a CSPRNG). Old ones of 3 and 8 octets are read, compared and shown like any other.
/// </summary>
public readonly struct CertificateSerial
    : IEquatable<CertificateSerial>,
        IComparable<CertificateSerial>
{
    /// <summary>RFC 5280 §4.1.2.2.</summary>
    public const int MostOctets = 20;

    /// <summary>Beyond this a serial is not even read: some old CAs went over 20 octets, none over 64.</summary>
    private const int LongestRead = 64;
    private const byte FirstOctet = 0x5A;
    private const int RandomOctets = 16;
    private readonly byte[]? content;

    private CertificateSerial(byte[] content) => this.content = content;

    /// <summary>The content octets of the INTEGER.</summary>
    public ReadOnlySpan<byte> Content => content ?? [0];

    public bool IsPositive => Content[0] < 0x80 && Content.ContainsAnyExcept((byte)0);

    /// <summary>Bits of the number, without sign: 128 random ones and the first octet give 135.</summary>
    public int BitLength
    {
        get
        {
            var magnitude = Content.TrimStart((byte)0);
            return magnitude.IsEmpty
                ? 0
                : (magnitude.Length * 8) - byte.LeadingZeroCount(magnitude[0]);
        }
    }

    public static CertificateSerial CreateRandom()
    {
        var octets = new byte[1 + RandomOctets];
        octets[0] = FirstOctet;
        RandomNumberGenerator.Fill(octets.AsSpan(1));
        return new CertificateSerial(octets);
    }

    /// <summary>From the content octets of an INTEGER, kept as they are.</summary>
    /// <exception cref="ArgumentException">No octets, or more than any serial has.</exception>
    public static CertificateSerial FromContent(ReadOnlySpan<byte> content) =>
        content.Length is 0 or > LongestRead
            ? throw new ArgumentException("A serial has 1 to 64 octets.", nameof(content))
            : new CertificateSerial(content.ToArray());

    internal static CertificateSerial Read(ref DerReader reader, string field)
    {
        var octets = reader.Integer(field);
        return octets.Length > LongestRead
            ? throw reader.Broken(field, $"has {octets.Length} octets.")
            : new CertificateSerial(octets.ToArray());
    }

    /// <summary>
    /// Reads hexadecimal as people type and copy it: any case, with or without colons and spaces, an odd number of
    /// digits, <c>0x</c> in front. Zeros in front do not count.
    /// </summary>
    public static bool TryParse(string? text, out CertificateSerial serial)
    {
        serial = default;
        var digits = (text ?? "")
            .Replace(":", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[2..];
        }

        if (digits.Length is 0 or > LongestRead * 2 || !digits.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var magnitude = Convert
            .FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits)
            .AsSpan()
            .TrimStart((byte)0);
        var needsSign = magnitude.IsEmpty || magnitude[0] >= 0x80;
        serial = new CertificateSerial(needsSign ? [0, .. magnitude] : magnitude.ToArray());
        return true;
    }

    /// <exception cref="FormatException">The text is not hexadecimal.</exception>
    public static CertificateSerial Parse(string text) =>
        TryParse(text, out var serial)
            ? serial
            : throw new FormatException($"'{text}' is not a certificate number in hexadecimal.");

    /// <summary>Which of at most 256 CRLs this certificate belongs to, from its last octet; frozen in its CDP.</summary>
    public int Shard(int shards) => shards <= 1 ? 0 : Content[^1] % shards;

    public void Write(DerWriter writer) => writer.IntegerContent(Content);

    public bool Equals(CertificateSerial other) => Content.SequenceEqual(other.Content);

    public override bool Equals([NotNullWhen(true)] object? obj) =>
        obj is CertificateSerial other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Content);
        return hash.ToHashCode();
    }

    /// <summary>Numerically, for positive serials in shortest form.</summary>
    public int CompareTo(CertificateSerial other) =>
        Content.Length != other.Content.Length
            ? Content.Length.CompareTo(other.Content.Length)
            : Content.SequenceCompareTo(other.Content);

    public static bool operator ==(CertificateSerial left, CertificateSerial right) =>
        left.Equals(right);

    public static bool operator !=(CertificateSerial left, CertificateSerial right) =>
        !left.Equals(right);

    public static bool operator <(CertificateSerial left, CertificateSerial right) =>
        left.CompareTo(right) < 0;

    public static bool operator >(CertificateSerial left, CertificateSerial right) =>
        left.CompareTo(right) > 0;

    public static bool operator <=(CertificateSerial left, CertificateSerial right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(CertificateSerial left, CertificateSerial right) =>
        left.CompareTo(right) >= 0;

    /// <summary>Hexadecimal in capitals, two digits an octet, without the sign octet: <c>1D9023A63C172CF2</c>.</summary>
    public override string ToString() =>
        Convert.ToHexString(Content is [0, _, ..] ? Content[1..] : Content);
}
