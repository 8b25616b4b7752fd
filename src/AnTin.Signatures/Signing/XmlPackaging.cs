namespace AnTin.Signatures.Signing;

/// <summary>Where an XML signature stands to what it signs.</summary>
public enum XmlPackaging
{
    /// <summary>Inside the document, as the last child of its root; all of the document is signed.</summary>
    Enveloped,

    /// <summary>Around the content, which stands in a ds:Object: as XML where it is XML, else as base64.</summary>
    Enveloping,

    /// <summary>In a file of its own that names the content.</summary>
    Detached,
}
