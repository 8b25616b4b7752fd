namespace AnTin.Signatures.Xml;

/// <summary>Namespaces of the signature standards.</summary>
internal static class XmlNames
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Namespaces = "http://www.w3.org/2000/xmlns/";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    public const string Signature11 = "http://www.w3.org/2009/xmldsig11#";
    public const string Filter2 = "http://www.w3.org/2002/06/xmldsig-filter2";
}
