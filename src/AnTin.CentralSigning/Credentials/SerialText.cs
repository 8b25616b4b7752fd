namespace AnTin.CentralSigning.Credentials;

/// <summary>One spelling for serial numbers.</summary>
public static class SerialText
{
    /// <summary>Upper-case hexadecimal without leading zeroes, spaces or colons.</summary>
    public static string Normal(string serialHex)
    {
        var digits = string.Concat(serialHex.Where(char.IsAsciiHexDigit))
            .ToUpperInvariant()
            .TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
