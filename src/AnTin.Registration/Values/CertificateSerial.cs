using System.Diagnostics.CodeAnalysis;

namespace AnTin.Registration.Values;

/// <summary>Số hiệu CTS: hex, upper case. Old ones have 6 digits, later ones 16 and more; any length up to 40 is read.</summary>
public sealed record CertificateSerial
{
    private CertificateSerial(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CertificateSerial? serial)
    {
        serial = null;
        if (text is null || text.Length > 80)
        {
            return false;
        }

        var value = new string([
            .. text.Where(c => !char.IsWhiteSpace(c) && c != ':'),
        ]).ToUpperInvariant();
        if (value.Length is < 4 or > 40 || !value.All(char.IsAsciiHexDigitUpper))
        {
            return false;
        }

        serial = new CertificateSerial(value);
        return true;
    }

    public static CertificateSerial? OrNull(string? text) =>
        TryParse(text, out var parsed) ? parsed : null;

    public override string ToString() => Value;
}
