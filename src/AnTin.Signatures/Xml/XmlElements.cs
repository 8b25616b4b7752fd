using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>Fills elements one after another.</summary>
internal static class XmlElements
{
    public static XmlElement With(this XmlElement element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.SetAttribute(attribute, value);
        }

        return element;
    }

    /// <summary>Written out, since what is canonical hangs on where a prefix is declared.</summary>
    public static XmlElement Declaring(this XmlElement element, string prefix, string uri) =>
        element.With("xmlns:" + prefix, uri);

    public static XmlElement Text(this XmlElement element, string text)
    {
        element.InnerText = text;
        return element;
    }

    public static XmlElement Base64(this XmlElement element, ReadOnlySpan<byte> octets) =>
        element.Text(Convert.ToBase64String(octets));
}
