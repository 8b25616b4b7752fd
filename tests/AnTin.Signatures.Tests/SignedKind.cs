namespace AnTin.Signatures.Tests;

/// <summary>The kinds of signed files that are made here.</summary>
public enum SignedKind
{
    Pdf,
    Cms,
    CmsDetached,
    Json,
    Xml,
    XmlDetached,
    AsicSimpleXades,
    AsicXades,
    AsicSimpleCades,
    AsicCades,
}
