using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>Values of simple elements.</summary>
internal static class XmlValue
{
    public static bool TryBase64(XmlElement? element, [NotNullWhen(true)] out byte[]? octets)
    {
        octets = null;
        return element is not null && TryBase64(element.InnerText, out octets);
    }

    /// <summary>White space between the characters is passed over (XML Schema 2 §3.2.16).</summary>
    public static bool TryBase64(string text, [NotNullWhen(true)] out byte[]? octets)
    {
        octets = new byte[text.Length / 4 * 3 + 3];
        if (Convert.TryFromBase64String(text, octets, out var written))
        {
            Array.Resize(ref octets, written);
            return true;
        }

        octets = null;
        return false;
    }
}
