using System.Diagnostics.CodeAnalysis;

namespace AnTin.Registration.Values;

/// <summary>Serial of a token: 7 or 8 hex digits in what was issued so far, 16 at most.</summary>
public sealed record DeviceSerial
{
    private DeviceSerial(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out DeviceSerial? serial)
    {
        serial = null;
        var value = text?.Trim().ToUpperInvariant();
        if (value is null || value.Length is < 7 or > 16 || !value.All(char.IsAsciiHexDigitUpper))
        {
            return false;
        }

        serial = new DeviceSerial(value);
        return true;
    }

    public static DeviceSerial? OrNull(string? text) =>
        TryParse(text, out var parsed) ? parsed : null;

    public override string ToString() => Value;
}
