using AnTin.Pki.Certificates;

namespace AnTin.Server.Commands.Authority;

/// <summary>A certificate as operators name it: by its serial, or by a file that holds it.</summary>
internal static class SerialOrFile
{
    /// <summary>The serial in its own form; null when the text is neither.</summary>
    public static string? Read(string text)
    {
        if (CertificateSerial.TryParse(text, out var serial))
        {
            return serial.ToString();
        }

        // No file has such a name, and asking for one is a fault.
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        return CertificateBundle.Read(new FileInfo(text)) is [var first, ..]
            ? first.Serial.ToString()
            : null;
    }
}
